import { type Worker, workerPrototype } from './jszipWorkers';

/** What JSZip's constructor would have set; it cannot be reached, its prototype can. */
const freshFields = () => ({
  name: 'lazyEntry',
  streamInfo: {},
  extraStreamInfo: {},
  generatedError: null,
  isPaused: true,
  isFinished: false,
  isLocked: false,
  _listeners: { data: [], end: [], error: [] },
  previous: null,
});

/** Deflating takes some 10 ms for so many bytes; between two steps the page may have its turn. */
const stepBytes = 1 << 17;

/** Opens the bytes of one entry when its turn has come. */
export type OpenBytes = () => AsyncIterable<Uint8Array<ArrayBuffer>>;

/**
 * Content for `zip.file(name, …)` that opens its bytes only when JSZip reaches the entry. JSZip starts loading every promise
 * given to `file()` at once, so a large set would lie in memory whole; one of its own workers waits for its turn.
 * @param beforeChunk awaited before each chunk: back-pressure and cancelling. What it throws ends the whole zip.
 */
export function lazyEntry(open: OpenBytes, beforeChunk: () => Promise<void>): object {
  const prototype = workerPrototype();
  const worker: Worker = Object.assign(Object.create(prototype), freshFields());
  let started = false;
  worker.resume = () => {
    if (!prototype.resume.call(worker)) return false;
    if (!started) {
      started = true;
      void pump();
    }
    return true;
  };
  const pump = async () => {
    try {
      await beforeChunk();
      for await (const data of open()) {
        for (let from = 0; from < data.length; from += stepBytes) {
          await beforeChunk();
          if (worker.isFinished) return;
          worker.push({ data: data.subarray(from, from + stepBytes), meta: { percent: 0 } });
        }
      }
      worker.end();
    } catch (reason) {
      worker.error(reason);
    }
  };
  return worker;
}
