import { PackageRefused } from '../import/refusals';
import type { DirectoryEntry, ZipDirectory } from './zipDirectory';

/** Small steps, so that a bomb can swell by at most 1032 × this before it is noticed. */
const step = 16_384;

/**
 * The bytes of one file, inflated as they are read. Stops with `PackageRefused` when they do not fit the declared size
 * (a bomb is left after one step) or the data are damaged.
 */
export async function* readEntry(
  { blob, offset: directoryOffset }: ZipDirectory,
  entry: DirectoryEntry,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const from = await dataOffset(blob, entry);
  const until = from + entry.compressedBytes;
  if (until > directoryOffset) throw new PackageRefused('overlap', entry.path);
  const data = blob.slice(from, until);
  let bytes = 0;
  for await (const chunk of entry.method === 0 ? slices(data, 1 << 20) : inflate(data, entry.path)) {
    bytes += chunk.length;
    if (bytes > entry.bytes) throw new PackageRefused('size-lies', entry.path);
    yield chunk;
  }
  if (bytes !== entry.bytes) throw new PackageRefused('size-lies', entry.path);
}

async function dataOffset(blob: Blob, entry: DirectoryEntry): Promise<number> {
  const view = new DataView(await blob.slice(entry.offset, entry.offset + 30).arrayBuffer());
  if (view.byteLength < 30 || view.getUint32(0, true) !== 0x04034b50)
    throw new PackageRefused('damaged-file', entry.path);
  return entry.offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
}

async function* slices(data: Blob, size: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let from = 0; from < data.size; from += size) {
    yield new Uint8Array(await data.slice(from, from + size).arrayBuffer());
  }
}

async function* inflate(data: Blob, path: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const { readable, writable } = new DecompressionStream('deflate-raw');
  const reader = readable.getReader();
  const writer = writable.getWriter();
  const feed = async () => {
    for await (const slice of slices(data, step)) await writer.write(slice);
    await writer.close();
  };
  // What goes wrong in feeding also ends the reading below, where it is told; here it must only not go unheard.
  const fed = feed().catch(() => 'failed');
  try {
    for (let next = await read(reader, path); !next.done; next = await read(reader, path)) {
      yield new Uint8Array(next.value);
    }
    if ((await fed) === 'failed') throw new PackageRefused('damaged-file', path);
  } finally {
    await reader.cancel().catch(() => 'already broken');
    await fed;
  }
}

async function read(reader: ReadableStreamDefaultReader<Uint8Array>, path: string) {
  try {
    return await reader.read();
  } catch (reason) {
    throw reason instanceof Error ? new PackageRefused('damaged-file', path) : reason;
  }
}
