import type { Result } from '@/utils/report/faults';
import { type ExportedFiles, exportToFiles, type FileOptions } from '../export/exportToFiles';
import type { ExportSource } from '../source';
import { partInWorker } from './partInWorker';

/**
 * `exportToFiles` with workers of this page: each part is read, written and hashed in one of its own, so that the page
 * stays free and holds nothing. Where there are no workers or no OPFS, or where only this thread has the source, it runs in the page.
 * Same faults; what a worker throws is thrown here.
 * @param newWorker makes a worker whose script calls `answerAsWorker`.
 */
export function exportInWorker(
  source: ExportSource,
  options: FileOptions,
  newWorker?: () => Worker,
): Promise<Result<ExportedFiles>> {
  const { library } = source;
  if (!newWorker || library === undefined) return exportToFiles(source, options);
  return exportToFiles(source, options, (folder, target) => partInWorker(newWorker, { library, folder, target }));
}
