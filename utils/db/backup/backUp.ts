import { done, type Result } from '@/utils/report/faults';
import { classifyFault, Refusal } from '../classifyFault';
import type { LibraryDatabase } from '../libraryDatabase';
import { readState } from '../readState';
import type { StateRow } from '../rows';
import { openStore } from '../store';
import type { BackupFolder } from './backupFolder';
import type { BackupLine, Manifest, Segment } from './backupLine';
import { changedLines, newLogLines } from './collectLines';
import { jobLines } from './jobLines';
import { listManifests, manifestFile, rotate } from './manifests';
import { isSound, segmentSize, writeSegment } from './segments';

/** Collects lines into segments of about one size, each written and read back as soon as it is full. */
async function* pack(folder: BackupFolder, lines: AsyncIterable<BackupLine>): AsyncGenerator<Segment> {
  let held: string[] = [];
  let size = 0;
  for await (const line of lines) {
    const text = JSON.stringify(line);
    held.push(text);
    size += text.length;
    if (size < segmentSize) continue;
    yield await writeSegment(folder, held);
    held = [];
    size = 0;
  }
  if (held.length) yield await writeSegment(folder, held);
}

/** How many of the files made earlier are read again: all of them (daily), or the last two. */
export type Check = 'all' | 'some';

/** The newest backup of this very database whose files are as they were: what a new one may build on. */
async function base(folder: BackupFolder, state: StateRow, check: Check): Promise<Manifest | undefined> {
  const ours = (await listManifests(folder)).find(({ manifest }) => manifest.databaseId === state.databaseId);
  const manifest = ours?.manifest;
  if (!manifest || manifest.sequence > state.sequence) return undefined;
  const lines = manifest.segments.reduce((sum, segment) => sum + segment.lines, 0);
  // When most lines stand under later ones, it is time to write everything anew.
  if (manifest.segments.length > 200 || lines > 3 * (state.counts.reports + state.counts.log) + 1_000) return undefined;
  const names = new Set(await folder.list());
  if (manifest.segments.some((segment) => !names.has(segment.name))) return undefined;
  const looked = check === 'all' ? manifest.segments : manifest.segments.slice(-2);
  for (const segment of looked) if (!(await isSound(folder, segment))) return undefined;
  return manifest;
}

async function make(db: LibraryDatabase, folder: BackupFolder, at: string, check: Check): Promise<Manifest> {
  const state = await readState(db);
  if (!state) throw new Refusal({ code: 'storage-damaged', detail: 'no state row' });
  const old = await base(folder, state, check);
  if (old && old.sequence === state.sequence) return old;
  let logNumber = old?.logNumber ?? 0;
  const lines = async function* () {
    yield* changedLines(db, old?.sequence ?? 0);
    for await (const { line, n } of newLogLines(db, logNumber)) {
      yield line;
      logNumber = n;
    }
    yield* jobLines(db, old?.at);
  };
  const segments = [...(old?.segments ?? [])];
  for await (const segment of pack(folder, lines())) segments.push(segment);
  const { databaseId, schemaVersion, sequence, counts } = state;
  const head = { format: 'gongkai-backup', version: 1, databaseId, schemaVersion, sequence } as const;
  return { ...head, logNumber, at, reports: counts.reports, segments };
}

/**
 * Brings a folder's backup up to date: what changed since the last one goes into new files, each read back and compared;
 * then the manifest, read back too; only then are older backups rotated away (three are kept). Never from a library
 * that is marked damaged. Cut off anywhere, the backups made before stay whole.
 * @param at instant of the backup
 */
export async function backUp(folder: BackupFolder, at: string, check: Check = 'some'): Promise<Result<Manifest>> {
  try {
    const { db, fault: quick, counted } = await openStore();
    const fault = quick ?? (await counted());
    if (fault) return { ok: false, fault };
    const manifest = await make(db, folder, at, check);
    const { name, bytes } = await manifestFile(manifest);
    await folder.write(name, bytes);
    const isThere = (await listManifests(folder)).some((one) => one.name === name);
    if (!isThere) throw new Refusal({ code: 'storage-damaged', detail: `backup ${name}` });
    await rotate(folder, manifest.databaseId);
    return done(manifest);
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}
