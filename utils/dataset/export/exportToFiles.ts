import { done, type Result } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { blobSink } from '../sinks/blobSink';
import { memorySpool } from '../sinks/memorySpool';
import { openWorkFolder } from '../sinks/workFolder';
import type { ExportSource } from '../source';
import { type ExportedPart, type ExportOptions, exportDataset } from './exportDataset';

export interface ExportedFile extends ExportedPart {
  /** On disk (OPFS) where the browser has it. Give it to the researcher by a download link. */
  readonly file: Blob;
}

export interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  /** Deletes the files two minutes later, for a download that has begun still reads them. */
  readonly release: () => Promise<void>;
}

/** If the page is closed before, the next export deletes what was left. */
const graceMs = 120_000;

/**
 * Exports in an extension page: temporary tables and zips lie in OPFS, so memory stays bounded; without OPFS everything
 * is kept in memory. On a fault nothing is left behind.
 */
export async function exportToFiles(
  source: ExportSource,
  options: Omit<ExportOptions, 'spool'>,
): Promise<Result<ExportedFiles>> {
  const folder = await openWorkFolder(newId((bytes) => crypto.getRandomValues(bytes)));
  if (!folder) return exportInMemory(source, options);
  const release = () => folder.remove();
  try {
    const result = await exportDataset(source, (name) => folder.sink(name), {
      ...options,
      spool: () => folder.spool(),
    });
    if (!result.ok) {
      await release();
      return result;
    }
    const files: ExportedFile[] = [];
    for (const part of result.value) files.push({ ...part, file: await folder.file(part.name) });
    const later = async () => {
      setTimeout(() => void release(), graceMs);
    };
    return done({ files, release: later });
  } catch (reason) {
    await release();
    throw reason;
  }
}

async function exportInMemory(
  source: ExportSource,
  options: Omit<ExportOptions, 'spool'>,
): Promise<Result<ExportedFiles>> {
  const taken = new Map<string, () => Blob>();
  const result = await exportDataset(
    source,
    async (name) => {
      const { sink, take } = blobSink();
      taken.set(name, take);
      return sink;
    },
    { ...options, spool: async () => memorySpool() },
  );
  if (!result.ok) return result;
  const files = result.value.map((part) => ({ ...part, file: taken.get(part.name)?.() ?? new Blob() }));
  return done({ files, release: async () => {} });
}
