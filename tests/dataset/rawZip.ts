import { deflateRawSync } from 'node:zlib';
import { crc32 } from '@/utils/dataset/verify/crc32';

export interface RawFile {
  readonly path: string | Uint8Array;
  readonly data: Uint8Array;
  /** Overrides of what the headers claim. */
  readonly claims?: Partial<{
    bytes: number;
    compressedBytes: number;
    flags: number;
    method: number;
    madeBy: number;
    attributes: number;
    offset: number;
  }>;
  /** Data that is compressed already. */
  readonly deflated?: Uint8Array;
}

const number = (size: 2 | 4, value: number) => {
  const bytes = Buffer.alloc(size);
  if (size === 2) bytes.writeUInt16LE(value);
  else bytes.writeUInt32LE(value >>> 0);
  return bytes;
};

/** A zip written by hand, so that its headers may lie. */
export function rawZip(
  files: readonly RawFile[],
  endClaims: { readonly count?: number } = {},
): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { path, data, claims = {}, deflated } of files) {
    const name = Buffer.from(path);
    const packed = deflated ?? deflateRawSync(data);
    const shared = Buffer.concat([
      number(2, 20),
      number(2, claims.flags ?? 0x800),
      number(2, claims.method ?? 8),
      number(4, 0x28210000),
      number(4, crc32(data)),
      number(4, claims.compressedBytes ?? packed.length),
      number(4, claims.bytes ?? data.length),
      number(2, name.length),
      number(2, 0),
    ]);
    parts.push(number(4, 0x04034b50), shared, name, Buffer.from(packed));
    central.push(
      number(4, 0x02014b50),
      number(2, claims.madeBy ?? 20),
      shared,
      number(2, 0),
      number(4, 0),
      number(4, claims.attributes ?? 0),
      number(4, claims.offset ?? offset),
      name,
    );
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const count = endClaims.count ?? files.length;
  const end = Buffer.concat([
    number(4, 0x06054b50),
    number(4, 0),
    number(2, count),
    number(2, count),
    number(4, directory.length),
    number(4, offset),
    number(2, 0),
  ]);
  return new Uint8Array(Buffer.concat([...parts, directory, end]));
}
