import { done, failed, type Result } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { memoryFolder } from '../sinks/memoryFolder';
import { pickedFileSink } from '../sinks/pickedFileSink';
import { openWorkFolder, type WorkFolder } from '../sinks/workFolder';
import type { ExportSource } from '../source';
import { type ExportedPart, exportParts, type PartsOptions } from './exportParts';
import type { WritePart } from './writePart';

export interface ExportedFile extends ExportedPart {
  /** On disk where the browser has one. Give it to the researcher by a download link, unless it is `saved`. */
  readonly file: Blob;
  /** True when it stands in the file the researcher picked. */
  readonly saved: boolean;
}

export interface ExportedFiles {
  readonly files: readonly ExportedFile[];
  /** Deletes the files two minutes later, for a download that has begun still reads them; resolves then. */
  readonly release: () => Promise<void>;
}

export interface FileOptions extends PartsOptions {
  /** A file the researcher has picked: it takes the zip when there is one only; parts are offered as downloads. */
  readonly target?: FileSystemFileHandle;
}

/** Makes the parts elsewhere: each in a worker of its own that writes into the folder, or into the picked file. */
export type WriteElsewhere = (folder: FileSystemDirectoryHandle, target?: FileSystemFileHandle) => WritePart;

/** If the page is closed before, the next export deletes what was left. */
const graceMs = 120_000;

/**
 * Exports in an extension page: temporary tables and zips lie in OPFS, so memory stays bounded; without OPFS
 * everything is kept in memory, up to `memoryLimit`, then the fault is `export-no-disk`. On a fault nothing is left behind.
 * @param elsewhere who makes the parts where there is a disk; without it this thread does.
 */
export async function exportToFiles(
  source: ExportSource,
  options: FileOptions,
  elsewhere?: WriteElsewhere,
): Promise<Result<ExportedFiles>> {
  let folder: WorkFolder;
  try {
    folder = (await openWorkFolder(newId((bytes) => crypto.getRandomValues(bytes)))) ?? memoryFolder();
  } catch (reason) {
    // The browser cannot even make a folder.
    if (reason instanceof DOMException) return failed('export-no-space', `${reason.name}: ${reason.message}`);
    throw reason;
  }
  const { target } = options;
  try {
    const writePart =
      elsewhere && folder.handle ? elsewhere(folder.handle, target) : await writeHere(source, folder, target);
    const result = await exportParts(source, writePart, (name) => folder.sink(name), options);
    if (!result.ok) {
      await folder.remove();
      return result;
    }
    const files: ExportedFile[] = [];
    for (const part of result.value) {
      const saved = target !== undefined && result.value.length === 1;
      const file = await (saved ? target.getFile() : folder.file(part.name));
      files.push({ ...part, ...(saved ? { name: target.name } : {}), file, saved });
    }
    return done({ files, release: () => later(() => folder.remove()) });
  } catch (reason) {
    await folder.remove();
    throw reason;
  }
}

/** The parts made in this thread. Loaded when needed: a page with workers has no use for the formats. */
async function writeHere(source: ExportSource, folder: WorkFolder, target?: FileSystemFileHandle): Promise<WritePart> {
  const { partWriter } = await import('./writePart');
  const toFolder = partWriter(
    source,
    (name) => folder.sink(name),
    () => folder.spool(),
  );
  if (!target) return toFolder;
  const toTarget = partWriter(
    source,
    () => pickedFileSink(target),
    () => folder.spool(),
  );
  return (job, watch) => (job.alone ? toTarget : toFolder)(job, watch);
}

const later = (work: () => Promise<void>): Promise<void> =>
  new Promise((resolve, reject) => {
    setTimeout(() => void work().then(resolve, reject), graceMs);
  });
