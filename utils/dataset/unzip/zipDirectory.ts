import { PackageRefused } from '../import/refusals';
import { checkEntries } from './checkEntries';

/** One file as the zip’s central directory declares it (APPNOTE 6.3.10, 4.3.12). Nothing of it is believed yet. */
export interface DirectoryEntry {
  readonly path: string;
  readonly flags: number;
  readonly method: number;
  readonly crc32: number;
  readonly compressedBytes: number;
  readonly bytes: number;
  /** Where its local header begins. */
  readonly offset: number;
  readonly madeBy: number;
  readonly externalAttributes: number;
}

export interface ZipDirectory {
  readonly blob: Blob;
  /** Files only; folder entries of a re-packed zip are left out. */
  readonly entries: ReadonlyMap<string, DirectoryEntry>;
  /** Where the central directory begins. */
  readonly offset: number;
}

/** A part is at most 1 GB and its last entry may go a little beyond. */
export const maxZipBytes = 1_200_000_000;
const maxEntries = 20_000;
const maxDirectoryBytes = maxEntries * 1_100;
const endBytes = 22;
const maxComment = 65_535;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads and checks a zip’s central directory without inflating anything: sizes, names, duplicates, encryption, links,
 * overlaps, ratios. Throws `PackageRefused`. JSZip is not used for reading: it holds the whole file and merges
 * duplicates before one can look.
 */
export async function readDirectory(blob: Blob): Promise<ZipDirectory> {
  if (blob.size > maxZipBytes) throw new PackageRefused('too-large', `${blob.size}`);
  const end = await findEnd(blob);
  if (end.count > maxEntries) throw new PackageRefused('too-many-entries', `${end.count}`);
  if (end.size > maxDirectoryBytes || end.offset + end.size > end.at) throw new PackageRefused('damaged-directory');
  const bytes = await blob.slice(end.offset, end.offset + end.size).arrayBuffer();
  const entries = parseEntries(new DataView(bytes), end.count);
  return { blob, entries: checkEntries(entries, end.offset), offset: end.offset };
}

async function findEnd(blob: Blob) {
  const from = Math.max(0, blob.size - endBytes - maxComment);
  const view = new DataView(await blob.slice(from).arrayBuffer());
  for (let at = view.byteLength - endBytes; at >= 0; at -= 1) {
    if (view.getUint32(at, true) !== 0x06054b50 || view.getUint16(at + 20, true) !== view.byteLength - at - endBytes)
      continue;
    const count = view.getUint16(at + 10, true);
    const [size, offset] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
    const split = view.getUint32(at + 4, true) !== 0 || view.getUint16(at + 8, true) !== count;
    if (split || count === 0xffff || size === 0xffffffff || offset === 0xffffffff) throw new PackageRefused('zip64');
    return { at: from + at, count, size, offset };
  }
  throw new PackageRefused('not-a-zip');
}

function parseEntries(view: DataView, count: number): readonly DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50)
      throw new PackageRefused('damaged-directory');
    const nameBytes = view.getUint16(at + 28, true);
    const next = at + 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > view.byteLength) throw new PackageRefused('damaged-directory');
    entries.push({
      path: decodeName(new Uint8Array(view.buffer, at + 46, nameBytes)),
      madeBy: view.getUint16(at + 4, true),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc32: view.getUint32(at + 16, true),
      compressedBytes: view.getUint32(at + 20, true),
      bytes: view.getUint32(at + 24, true),
      externalAttributes: view.getUint32(at + 38, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  if (at !== view.byteLength) throw new PackageRefused('damaged-directory');
  return entries;
}

function decodeName(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (reason) {
    throw reason instanceof TypeError ? new PackageRefused('unsafe-name', 'not UTF-8') : reason;
  }
}
