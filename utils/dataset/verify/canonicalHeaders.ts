import type { DirectoryEntry } from '../unzip/zipDirectory';
import { crc32 } from './crc32';

/** 2000-01-01 00:00 as DOS date and time: the fixed date of every entry (writeZip.ts). */
const dosTime = 0;
const dosDate = (20 << 9) | (1 << 5) | 1;
const encoder = new TextEncoder();

function fields(size: number, write: (view: DataView) => void): Uint8Array {
  const view = new DataView(new ArrayBuffer(size));
  write(view);
  return new Uint8Array(view.buffer);
}

/** Flags, method, date, sizes: the 26 bytes that local and central header share. Sizes are 0 where they follow later. */
function shared(entry: DirectoryEntry, name: Uint8Array, extra: number, known: boolean): Uint8Array {
  const ascii = name.length === entry.path.length;
  return fields(26, (view) => {
    view.setUint16(0, 10, true);
    view.setUint16(2, ascii ? 0x0008 : 0x0808, true);
    view.setUint16(4, entry.method, true);
    view.setUint16(6, dosTime, true);
    view.setUint16(8, dosDate, true);
    view.setUint32(10, known ? entry.crc32 : 0, true);
    view.setUint32(14, known ? entry.compressedBytes : 0, true);
    view.setUint32(18, known ? entry.bytes : 0, true);
    view.setUint16(22, name.length, true);
    view.setUint16(24, extra, true);
  });
}

/** Info-ZIP’s Unicode path field, which JSZip adds to names beyond ASCII. */
function unicodePath(path: string, name: Uint8Array): Uint8Array {
  if (name.length === path.length) return new Uint8Array(0);
  const head = fields(9, (view) => {
    view.setUint16(0, 0x7075, true);
    view.setUint16(2, name.length + 5, true);
    view.setUint8(4, 1);
    view.setUint32(5, crc32(name), true);
  });
  return join(head, name);
}

const signature = (value: number) => fields(4, (view) => view.setUint32(0, value, true));

export function join(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The bytes that our writer puts before and after an entry’s data, and into the central directory. */
export function canonicalHeaders(entry: DirectoryEntry) {
  const name = encoder.encode(entry.path);
  const extra = unicodePath(entry.path, name);
  const local = join(signature(0x04034b50), shared(entry, name, extra.length, false), name, extra);
  const descriptor = fields(16, (view) => {
    view.setUint32(0, 0x08074b50, true);
    view.setUint32(4, entry.crc32, true);
    view.setUint32(8, entry.compressedBytes, true);
    view.setUint32(12, entry.bytes, true);
  });
  const made = fields(2, (view) => view.setUint16(0, 0x0014, true));
  const place = fields(14, (view) => view.setUint32(10, entry.offset, true));
  const central = join(signature(0x02014b50), made, shared(entry, name, extra.length, true), place, name, extra);
  return { local, descriptor, central };
}

/** The record that ends the zip. */
export const canonicalEnd = (count: number, directoryBytes: number, offset: number): Uint8Array =>
  fields(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(8, count, true);
    view.setUint16(10, count, true);
    view.setUint32(12, directoryBytes, true);
    view.setUint32(16, offset, true);
  });
