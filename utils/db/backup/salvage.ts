import { Refusal } from '../classifyFault';
import type { LibraryDatabase } from '../libraryDatabase';
import { type IncomingRecord, parseBundle } from '../parseBundle';
import { fromBase64 } from './base64';
import { newLogLines, reportLine } from './collectLines';

/** Ids that the damaged library still names; none when it cannot even be asked. */
async function namedIds(db: LibraryDatabase): Promise<string[]> {
  try {
    return await db.reports.toCollection().primaryKeys();
  } catch (error) {
    console.warn('The damaged library does not name its reports', error);
    return [];
  }
}

async function readSound(db: LibraryDatabase, id: string): Promise<IncomingRecord | undefined> {
  try {
    const line = await reportLine(db, id);
    if (line?.type !== 'report') return undefined;
    const files = new Map(
      Object.entries(line.files).map(([name, file]) => [
        name,
        new Blob([fromBase64(file.base64)], { type: file.type }),
      ]),
    );
    const record = { ...line, files };
    return (await parseBundle(record)).ok ? record : undefined;
  } catch (error) {
    if (!(error instanceof Refusal)) console.warn(`${id} cannot be read`, error);
    return undefined;
  }
}

/** What is still whole in a damaged library, in batches: reports captured after the last backup live only here. */
export async function* salvage(db: LibraryDatabase, size = 20): AsyncGenerator<IncomingRecord[]> {
  const ids = await namedIds(db);
  for (let from = 0; from < ids.length; from += size) {
    const records: IncomingRecord[] = [];
    for (const id of ids.slice(from, from + size)) {
      const record = await readSound(db, id);
      if (record) records.push(record);
    }
    yield records;
  }
}

/** Lines of the method log written after the last backup stand only in the damaged library; read until it gives no more. */
export async function* salvageLog(db: LibraryDatabase): AsyncGenerator<unknown[]> {
  try {
    let held: unknown[] = [];
    for await (const { line } of newLogLines(db, 0)) {
      if (line.type === 'log') held.push(line.entry);
      if (held.length < 200) continue;
      yield held;
      held = [];
    }
    yield held;
  } catch (error) {
    console.warn('The damaged library gives no more of its log', error);
  }
}

/** List captures of a damaged library, as far as they can be read. */
export async function* salvageJobs(db: LibraryDatabase): AsyncGenerator<{ jobs: unknown[]; items: unknown[] }> {
  try {
    for (const job of await db.jobs.toArray()) {
      yield { jobs: [job], items: await db.jobItems.where('jobId').equals(job.id).toArray() };
    }
  } catch (error) {
    console.warn('The damaged library does not give its jobs', error);
  }
}
