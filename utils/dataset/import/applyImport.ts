import { done, type Result } from '@/utils/report/faults';
import type { LogEntry } from '@/utils/report/schema';
import { type PlacedRecord, versionSources } from '../records/place';
import { readBytes } from '../unzip/readText';
import { importFault } from './importFault';
import type { Applied, ApplyOptions, ImportedRecord, ImportTarget } from './importTarget';
import type { OpenPackage } from './openPackage';

const batchSize = 20;
const logBatch = 500;
const fileCap = 200_000_000;

/**
 * Takes a package into the store, merged by report id and, where the researcher says so, by identity. The store takes all or
 * nothing; afterwards the capture log’s lines are added. `undoId` takes all of it back. Faults: `import-refused`, `export-cancelled`, and those of the store.
 */
export async function applyImport(
  opened: OpenPackage,
  target: Omit<ImportTarget, 'readReports'>,
  options: ApplyOptions,
): Promise<Result<Applied>> {
  // The store turns what its batches throw into a fault of its own; the reason is kept here.
  let thrown: { readonly reason: unknown } | undefined;
  const batches = async function* () {
    try {
      yield* recordBatches(opened);
    } catch (reason) {
      thrown = { reason };
      throw reason;
    }
  };
  try {
    const applied = await target.importRecords(batches(), options);
    if (thrown) return importFault(thrown.reason, options.signal);
    if (!applied.ok) return applied;
    const logged = await appendAll(opened, target, applied.value.undoId);
    if (!logged.ok) return logged;
    const targets = new Set(options.mergeInto?.values());
    const parted = (wanted: boolean) => applied.value.conflicting.filter((id) => targets.has(id) === wanted);
    return done({ ...applied.value, conflicting: parted(false), merged: parted(true) });
  } catch (reason) {
    return importFault(reason, options.signal);
  }
}

async function* recordBatches(opened: OpenPackage): AsyncGenerator<readonly ImportedRecord[]> {
  let batch: ImportedRecord[] = [];
  for await (const placed of opened.records()) {
    batch.push(await withFiles(opened, placed));
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Paths are only looked up among the entries of the zip; nothing is ever written under them. */
async function withFiles({ zip }: OpenPackage, placed: PlacedRecord): Promise<ImportedRecord> {
  const { report, content, versions, attachments } = placed.record;
  const files = new Map<string, Blob>();
  for (const [id, path] of placed.attachmentPaths) {
    const mediaType = attachments.find((attachment) => attachment.id === id)?.mediaType ?? '';
    files.set(id, new Blob([await readBytes(zip, path, fileCap)], { type: mediaType }));
  }
  // Without the byte order mark that a decoder would drop: the source’s hash is over every byte.
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const paths = [...(placed.htmlPath ? [placed.htmlPath] : []), ...versionSources(placed).keys()];
  const sources: string[] = [];
  for (const path of paths) sources.push(decoder.decode(await readBytes(zip, path, fileCap)));
  return { report, content, versions, attachments, sources, files };
}

async function appendAll(
  opened: OpenPackage,
  target: Pick<ImportTarget, 'appendLog'>,
  undoId: string,
): Promise<Result<unknown>> {
  let batch: LogEntry[] = [];
  for await (const entry of opened.log()) {
    batch.push(entry);
    if (batch.length < logBatch) continue;
    const result = await target.appendLog(batch, undoId);
    if (!result.ok) return result;
    batch = [];
  }
  return target.appendLog(batch, undoId);
}
