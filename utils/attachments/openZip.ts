import JSZip from 'jszip';
import { limits } from './attachmentText';

/** A zip whose entries come out under a cap, whatever sizes it declares. */
export interface OpenZip {
  readonly names: readonly string[];
  /** Bytes of an entry; undefined when it is not there. Rejects with `TooLarge` when all together pass the cap. */
  readonly bytes: (name: string) => Promise<Uint8Array | undefined>;
  readonly text: (name: string) => Promise<string | undefined>;
}

/** What JSZip documents and its types forget. */
interface Streamed {
  internalStream(type: 'uint8array'): {
    on(event: 'data', take: (part: Uint8Array) => void): void;
    on(event: 'error', take: (error: Error) => void): void;
    on(event: 'end', take: () => void): void;
    resume(): void;
    pause(): void;
  };
}

const isStreamed = (entry: object): entry is Streamed => 'internalStream' in entry;

/** More came out of a zip than a document can need. */
export class TooLarge extends Error {}

/**
 * Opens a zip without unpacking it. Each entry is unpacked as a stream and cut off at the cap, because declared sizes lie.
 * Rejects when it is no zip, is encrypted, or names too many entries.
 */
export async function openZip(bytes: Uint8Array, cap: number = limits.unpackedBytes): Promise<OpenZip> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files).filter((name) => !zip.files[name]?.dir);
  if (names.length > limits.entries) throw new TooLarge(`${names.length} entries`);
  let left = cap;

  const unpack = (entry: JSZip.JSZipObject): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const parts: Uint8Array[] = [];
      if (!isStreamed(entry)) throw new Error('JSZip has no streams');
      const stream = entry.internalStream('uint8array');
      stream.on('data', (part) => {
        left -= part.length;
        if (left >= 0) parts.push(part);
        else {
          stream.pause();
          reject(new TooLarge(entry.name));
        }
      });
      stream.on('error', reject);
      stream.on('end', () => resolve(joined(parts)));
      stream.resume();
    });

  const read = async (name: string): Promise<Uint8Array | undefined> => {
    const entry = zip.file(name.replace(/^\/+/, ''));
    return entry ? unpack(entry) : undefined;
  };
  return {
    names,
    bytes: read,
    text: async (name) => {
      const found = await read(name);
      return found && new TextDecoder().decode(found);
    },
  };
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((total, part) => total + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
