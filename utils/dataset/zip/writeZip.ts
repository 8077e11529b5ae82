import JSZip from 'jszip';
import type { Sink } from '../sink';
import { coalesce } from './coalesce';
import { entrySource } from './entrySource';
import { zipFileWorker } from './jszipWorkers';
import type { OpenBytes } from './lazyEntry';
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

/** Half the time of level 6 and 2 % larger on these texts (docs/decisions.md). */
const level = 5;

/** JSZip counts files in 16 bits. */
const maxEntries = 65_000;

/**
 * Writes the entries, in order, as one zip into the sink, holding one chunk at a time; each entry is asked of `entries` when
 * the one before it has been written. The sink is closed on success and aborted on any failure, so nothing partial is ever
 * left under the final name.
 * @returns bytes and entries written. Throws what an entry, the sink or the signal threw.
 */
export async function writeZip(
  entries: Iterable<ZipEntry>,
  sink: Sink,
  options: WriteZipOptions = {},
): Promise<{ readonly bytes: number; readonly entries: number }> {
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
  const waiting = entries[Symbol.iterator]();
  const stream = new JSZip().generateInternalStream({
    type: 'uint8array',
    streamFiles: true,
    compressionOptions: { level },
  });
  const writer = zipFileWorker(stream);
  const addNext = () => {
    // JSZip joins a directory record from some 30 pieces and holds them; reading a character makes one text of them.
    writer.dirRecords.at(-1)?.charCodeAt(0);
    const { value: entry, done } = waiting.next();
    if (done) return;
    begun += 1;
    if (begun > maxEntries) throw new Error('More entries than a zip without ZIP64 can count');
    const open: OpenBytes = () => {
      options.onEntry?.(begun);
      return entry.open();
    };
    const compression = entry.stored ? 'STORE' : 'DEFLATE';
    const fixed = { date: entryDate, compression, compressionOptions: { level } } as const;
    const source = entrySource(entry.path, { open, beforeChunk }, fixed);
    // Heard before the writer hears it: when one ends, the next is there.
    writer.registerPrevious(source.on('end', addNext));
  };
  try {
    addNext();
    await new Promise<void>((resolve, reject) => {
      stream
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
    return { bytes, entries: begun };
  } catch (reason) {
    await out.settle();
    await sink.abort();
    throw reason;
  }
}
