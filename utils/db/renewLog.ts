import type { LibraryDatabase } from './libraryDatabase';

/** Chromium keeps up to 4 MB in LevelDB's log before it writes them into a table; twice that, and some for its own notes. */
const rounds = 12;
const rowsEach = 22;
/** Values above 64 KB would be stored as files beside the database. */
const characters = 48_000;
/** Before every capture's id. */
const captureId = '0'.repeat(26);

/** Text that does not shrink: Chromium may compress a value before it writes it. */
function noise(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(characters));
  return new TextDecoder().decode(bytes.map((byte) => 33 + (byte % 90)));
}

/**
 * Makes Chromium's LevelDB begin a new log and give up the old one, by writing more than a log holds, twice: the second
 * waits for the first. A write that was cut off (full disk, power cut) leaves half a record at the end of the log.
 * LevelDB overlooks it when it next opens, and goes on writing behind it; the start after that finds "corruption" in
 * the middle of the log, and Chromium throws the whole library away (measured: 11 of 26
 * restores after a full disk; half a record put there by hand does it each time, tests/faults/tornLog.test.ts). Once the log is renewed nothing stands behind a cut any more.
 * The rows replace each other, belong to no capture and are removed; should they stay, they are swept like any unsealed piece.
 */
export async function renewLog(db: LibraryDatabase): Promise<void> {
  const at = new Date().toISOString();
  for (let round = 0; round < rounds; round += 1) {
    const text = noise();
    await db.chunks.bulkPut(Array.from({ length: rowsEach }, (_, n) => ({ captureId, n, at, text })));
  }
  await db.chunks.where('[captureId+n]').between([captureId, 0], [captureId, rowsEach]).delete();
}
