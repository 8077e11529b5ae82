import JSZip from 'jszip';
import { type Source, zipFileWorker } from './jszipWorkers';
import { lazyEntry, type OpenBytes } from './lazyEntry';
import { recycleDeflate } from './recycledDeflate';

/**
 * What JSZip makes of one file on its way into a zip (deflate, check sum, sizes), for another zip to take in. It is made by
 * a zip of its own: JSZip would make those of all files at the beginning, 4 kB each, and hold them to the end.
 */
export function entrySource(
  path: string,
  content: { readonly open: OpenBytes; readonly beforeChunk: () => Promise<void> },
  options: JSZip.JSZipFileOptions,
): Source {
  const one = new JSZip();
  // The types know only public inputs; a worker is taken as it is (`lib/object.js`).
  const worker = lazyEntry(content.open, content.beforeChunk) as Uint8Array;
  one.file(path, worker, { ...options, binary: true, createFolders: false });
  const [source] = zipFileWorker(one.generateInternalStream({ type: 'uint8array', streamFiles: true }))._sources;
  if (!source) throw new Error(`JSZip made nothing of ${path}`);
  // The zip of its own must not hear of it.
  source._listeners = { data: [], end: [], error: [] };
  recycleDeflate(source);
  return source;
}
