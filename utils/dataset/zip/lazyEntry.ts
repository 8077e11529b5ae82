import JSZip from 'jszip';

/**
 * JSZip starts loading every promise given to `file()` at once, so a large set would lie in memory whole. Only an entry
 * whose content is one of JSZip's own workers waits for its turn. No public call makes one in a browser; this file does,
 * and is the only one that knows. Written for and tested with JSZip 3.10.2 (pinned in package.json):
 * `lib/object.js` takes any `instanceof GenericWorker` as content, `lib/generate/ZipFileWorker.js` resumes one at a time.
 */
interface Worker {
  readonly isFinished: boolean;
  push(chunk: { data: Uint8Array; meta: { percent: number } }): void;
  end(): boolean;
  error(reason: unknown): boolean;
  resume(): boolean;
}

let found: Worker | undefined;

/** JSZip's GenericWorker.prototype: the end of a public stream helper's prototype chain before Object. */
function workerPrototype(): Worker {
  if (found) return found;
  const helper: unknown = new JSZip().generateInternalStream({ type: 'uint8array' });
  let prototype: object | null = (helper as { _worker?: object })._worker ?? null;
  while (prototype && Object.getPrototypeOf(prototype) !== Object.prototype) {
    prototype = Object.getPrototypeOf(prototype);
  }
  const made = prototype as Partial<Worker> | null;
  if (typeof made?.push !== 'function' || typeof made.end !== 'function' || typeof made.resume !== 'function') {
    throw new Error('JSZip has other inner parts than version 3.10.2');
  }
  found = made as Worker;
  return found;
}

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
 * Content for `zip.file(name, …)` that opens its bytes only when JSZip reaches the entry.
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
