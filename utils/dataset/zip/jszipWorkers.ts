import JSZip from 'jszip';

/**
 * JSZip's own workers, which no public call gives in a browser. They are reached through a public stream helper; this file
 * and those that import it are the only ones that know. Written for and tested with JSZip 3.10.2 (pinned in package.json).
 */
export interface Worker {
  readonly isFinished: boolean;
  push(chunk: { data: Uint8Array; meta: { percent: number } }): void;
  end(): boolean;
  error(reason: unknown): boolean;
  resume(): boolean;
}

/** The last worker of the chain that makes one file’s part of a zip (`lib/zipObject.js`). */
export interface Source extends Worker {
  /** The worker before it in the chain. */
  readonly previous: unknown;
  _listeners: Readonly<Record<'data' | 'end' | 'error', unknown[]>>;
  on(event: 'end', heard: () => void): Source;
}

/** `lib/generate/ZipFileWorker.js`: writes one source after the other, then the directory. */
export interface ZipFileWorker extends Worker {
  readonly _sources: readonly Source[];
  readonly dirRecords: readonly string[];
  registerPrevious(source: Source): ZipFileWorker;
}

const otherVersion = () => new Error('JSZip has other inner parts than version 3.10.2');

/** The worker that writes the zip of this stream. */
export function zipFileWorker(stream: JSZip.JSZipStreamHelper<Uint8Array>): ZipFileWorker {
  const { _worker } = stream as unknown as { readonly _worker?: { readonly previous?: Partial<ZipFileWorker> } };
  const found = _worker?.previous;
  if (!Array.isArray(found?._sources) || !Array.isArray(found.dirRecords)) throw otherVersion();
  return found as ZipFileWorker;
}

let prototype: Worker | undefined;

/** JSZip's GenericWorker.prototype: the end of a worker’s prototype chain before Object. */
export function workerPrototype(): Worker {
  if (prototype) return prototype;
  let found: object = zipFileWorker(new JSZip().generateInternalStream({ type: 'uint8array' }));
  for (;;) {
    const next: object | null = Object.getPrototypeOf(found);
    if (next === null || next === Object.prototype) break;
    found = next;
  }
  const made = found as Partial<Worker>;
  if (typeof made.push !== 'function' || typeof made.end !== 'function' || typeof made.resume !== 'function') {
    throw otherVersion();
  }
  prototype = made as Worker;
  return prototype;
}
