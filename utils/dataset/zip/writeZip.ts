import JSZip from 'jszip';
import type { Sink } from '../sink';
import { coalesce } from './coalesce';
import { lazyEntry, type OpenBytes } from './lazyEntry';
import { yieldToPage } from './yieldToPage';

export interface ZipEntry {
  /** A path with `/`, relative, unique without case. */
  readonly path: string;
  readonly open: OpenBytes;
  /** True for bytes that do not get smaller (xlsx, pdf, images). */
  readonly stored?: boolean;
}

export interface WriteZipOptions {
  readonly signal?: AbortSignal;
  /** Called after each entry was begun: how many so far. */
  readonly onEntry?: (begun: number) => void;
  /** Stops with `ZipTooLarge` when the zip would grow beyond this. JSZip has no ZIP64: 4 GB is its end. */
  readonly maxBytes?: number;
}

export class ZipTooLarge extends Error {}

/** The same for every entry, so that the same selection gives the same bytes. JSZip writes it as UTC. */
const entryDate = new Date(Date.UTC(2000, 0, 1));

/**
 * Writes the entries, in order, as one zip into the sink, holding one chunk at a time. The sink is closed on success
 * and aborted on any failure, so nothing partial is ever left under the final name.
 * @returns bytes written. Throws what an entry, the sink or the signal threw.
 */
export async function writeZip(
  entries: readonly ZipEntry[],
  sink: Sink,
  options: WriteZipOptions = {},
): Promise<number> {
  if (entries.length > 65_000) throw new Error('More entries than a zip without ZIP64 can count');
  const out = coalesce(sink);
  const takeTurns = yieldToPage();
  let begun = 0;
  let bytes = 0;
  const beforeChunk = async () => {
    options.signal?.throwIfAborted();
    if (bytes > (options.maxBytes ?? 4_000_000_000)) throw new ZipTooLarge(`more than ${options.maxBytes} bytes`);
    await out.ready();
    await takeTurns();
  };
  const zip = new JSZip();
  for (const entry of entries) {
    const open: OpenBytes = () => {
      begun += 1;
      options.onEntry?.(begun);
      return entry.open();
    };
    // The types know only public inputs; a worker is taken as it is (see lazyEntry.ts).
    zip.file(entry.path, lazyEntry(open, beforeChunk) as Uint8Array, {
      binary: true,
      createFolders: false,
      date: entryDate,
      compression: entry.stored ? 'STORE' : 'DEFLATE',
    });
  }
  try {
    await new Promise<void>((resolve, reject) => {
      zip
        .generateInternalStream({ type: 'uint8array', streamFiles: true, compressionOptions: { level: 6 } })
        .on('data', (chunk) => {
          bytes += chunk.length;
          out.push(chunk);
        })
        .on('error', reject)
        .on('end', () => resolve())
        .resume();
    });
    await out.finish();
    options.signal?.throwIfAborted();
    await sink.close();
    return bytes;
  } catch (reason) {
    await out.settle();
    await sink.abort();
    throw reason;
  }
}
