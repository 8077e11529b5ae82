import { failed, type Result } from '@/utils/report/faults';
import type { PartWatch, WritePart, WrittenPart } from '../export/writePart';
import type { FromWorker, ToWorker } from './messages';
import { errorFrom } from './tellError';

/** A worker that has not answered a cancel by then is ended; a bar of one second is promised. */
const patienceMs = 700;

/**
 * Parts written each in a worker of its own, which ends with it: its memory goes back at once, where a worker that lived
 * on would keep the garbage of every part before.
 */
export const partInWorker =
  (newWorker: () => Worker, { library, folder, target }: Places): WritePart =>
  async (job, watch) => {
    const worker = newWorker();
    const start: ToWorker = { kind: 'start', job, folder, library, ...(target && job.alone ? { target } : {}) };
    try {
      return await ended(worker, start, watch);
    } finally {
      worker.terminate();
    }
  };

interface Places {
  readonly library: string;
  readonly folder: FileSystemDirectoryHandle;
  /** Takes the zip when there is one only. */
  readonly target: FileSystemFileHandle | undefined;
}

/** What became of the part; a cancel that is not answered in time counts as answered. */
function ended(worker: Worker, start: ToWorker, { signal, onRecord }: PartWatch): Promise<Result<WrittenPart>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let onAbort = () => {};
  return new Promise<Result<WrittenPart>>((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(`The export's worker failed: ${event.message}`));
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'progress') onRecord(data.count, data.packing);
      else if (data.kind === 'ended') resolve(data.result);
      else reject(errorFrom(data.error));
    };
    onAbort = () => {
      worker.postMessage({ kind: 'stop' } satisfies ToWorker);
      timer = setTimeout(() => resolve(failed('export-cancelled')), patienceMs);
    };
    worker.postMessage(start);
    if (signal?.aborted) onAbort();
    signal?.addEventListener('abort', onAbort);
  }).finally(() => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
  });
}
