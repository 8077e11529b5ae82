import type { ZipDirectory } from '../unzip/zipDirectory';
import { canonicalEnd, canonicalHeaders, join } from './canonicalHeaders';

const same = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * Whether everything between the files’ data is byte for byte what our writer puts there. A zip that was packed again by
 * another tool is not, though its files may all be whole; neither is one with a damaged header.
 */
export async function isAsExported({ blob, entries, offset }: ZipDirectory): Promise<boolean> {
  const bytes = async (from: number, size: number) => new Uint8Array(await blob.slice(from, from + size).arrayBuffer());
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries.values()) {
    const { local, descriptor, central } = canonicalHeaders(entry);
    const after = entry.offset + local.length + entry.compressedBytes;
    if (entry.offset !== at) return false;
    if (!same(await bytes(at, local.length), local)) return false;
    if (!same(await bytes(after, descriptor.length), descriptor)) return false;
    directory.push(central);
    at = after + descriptor.length;
  }
  if (at !== offset) return false;
  const central = join(...directory);
  const tail = join(central, canonicalEnd(entries.size, central.length, offset));
  return blob.size === offset + tail.length && same(await bytes(offset, tail.length), tail);
}
