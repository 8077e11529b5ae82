import { PackageRefused } from '../import/refusals';
import { readEntry } from './readEntry';
import type { ZipDirectory } from './zipDirectory';

/** A whole small file as bytes; refuses what is missing or larger than `cap`. */
export async function readBytes(zip: ZipDirectory, path: string, cap: number): Promise<Uint8Array<ArrayBuffer>> {
  const entry = zip.entries.get(path);
  if (!entry) throw new PackageRefused('file-missing', path);
  if (entry.bytes > cap) throw new PackageRefused('too-large', path);
  const bytes = new Uint8Array(entry.bytes);
  let at = 0;
  for await (const chunk of readEntry(zip, entry)) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** A whole small file as text; refuses what is not UTF-8. */
export async function readText(zip: ZipDirectory, path: string, cap: number): Promise<string> {
  return decode(await readBytes(zip, path, cap), path);
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (reason) {
    throw reason instanceof TypeError ? new PackageRefused('damaged-file', path) : reason;
  }
}

/** The lines of a text file, one at a time; refuses a line longer than `cap` characters or what is not UTF-8. */
export async function* readLines(zip: ZipDirectory, path: string, cap: number): AsyncGenerator<string> {
  const entry = zip.entries.get(path);
  if (!entry) throw new PackageRefused('file-missing', path);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const decodeChunk = (chunk?: Uint8Array) => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch (reason) {
      throw reason instanceof TypeError ? new PackageRefused('damaged-file', path) : reason;
    }
  };
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of readEntry(zip, entry)) {
    const [first = '', ...rest] = decodeChunk(chunk).split('\n');
    pieces.push(first);
    length += first.length;
    for (const line of rest) {
      yield pieces.join('');
      pieces = [line];
      length = line.length;
    }
    if (length > cap) throw new PackageRefused('line-too-long', path);
  }
  const last = pieces.join('') + decodeChunk();
  if (last !== '') yield last;
}
