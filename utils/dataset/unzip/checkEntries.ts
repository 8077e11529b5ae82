import { PackageRefused } from '../import/refusals';
import type { DirectoryEntry } from './zipDirectory';

/** Deflate cannot do better than 1032 to 1; texts reach 20, a page of one repeated character some hundreds. */
const suspiciousRatio = 100;
const suspiciousBytes = 50_000_000;
const maxTotalBytes = 20_000_000_000;

/** By path, folder entries left out. Throws `PackageRefused` for anything a zip of ours never holds. */
export function checkEntries(
  declared: readonly DirectoryEntry[],
  directoryOffset: number,
): ReadonlyMap<string, DirectoryEntry> {
  const entries = new Map<string, DirectoryEntry>();
  const folded = new Set<string>();
  let total = 0;
  for (const entry of declared) {
    checkName(entry.path);
    const key = entry.path.normalize('NFC').toLowerCase();
    if (folded.has(key)) throw new PackageRefused('duplicate', entry.path);
    folded.add(key);
    if (entry.flags & 0x2041) throw new PackageRefused('encrypted', entry.path);
    if (isLink(entry)) throw new PackageRefused('symlink', entry.path);
    if (entry.method !== 0 && entry.method !== 8) throw new PackageRefused('method', entry.path);
    if (entry.method === 0 && entry.bytes !== entry.compressedBytes) throw new PackageRefused('size-lies', entry.path);
    total += entry.bytes;
    const swells = entry.bytes > suspiciousBytes && entry.bytes > entry.compressedBytes * suspiciousRatio;
    if (swells || total > maxTotalBytes) throw new PackageRefused('ratio', entry.path);
    if (!entry.path.endsWith('/')) entries.set(entry.path, entry);
  }
  checkOverlaps(declared, directoryOffset);
  return entries;
}

function checkName(path: string): void {
  const parts = path.replace(/\/$/, '').split('/');
  const unsafe =
    path.length > 1000 ||
    /[\\\p{Cc}]|^[a-z]:/iu.test(path) ||
    parts.some((part) => part === '' || part === '.' || part === '..');
  if (unsafe) throw new PackageRefused('unsafe-name', JSON.stringify(path.slice(0, 100)));
}

/** Made on Unix and its mode says symbolic link (S_IFLNK). */
const isLink = ({ madeBy, externalAttributes }: DirectoryEntry) =>
  madeBy >> 8 === 3 && ((externalAttributes >>> 16) & 0o170000) === 0o120000;

/** Every file lies between the one before it and the directory: no byte serves two files. */
function checkOverlaps(entries: readonly DirectoryEntry[], directoryOffset: number): void {
  const sorted = [...entries].sort((a, b) => a.offset - b.offset);
  sorted.forEach((entry, index) => {
    const end = entry.offset + 30 + entry.compressedBytes;
    if (end > (sorted[index + 1]?.offset ?? directoryOffset)) throw new PackageRefused('overlap', entry.path);
  });
}
