import type { Spool } from '../spool';

const bufferBytes = 1 << 18;

/** A text file that grows piece by piece in the spool, encoded as UTF-8 into one buffer of 256 kB. */
export async function textFile(spool: Spool, name: string) {
  const file = await spool.create(name);
  const buffer = new Uint8Array(bufferBytes);
  let filled = 0;
  const encoder = new TextEncoder();
  const flush = async () => {
    if (filled === 0) return;
    await file.write(buffer.subarray(0, filled));
    filled = 0;
  };
  return {
    async write(text: string): Promise<void> {
      for (let rest = text; rest !== ''; ) {
        const { read, written } = encoder.encodeInto(rest, buffer.subarray(filled));
        filled += written;
        rest = rest.slice(read);
        // A character is never cut: it goes into the emptied buffer whole.
        if (rest !== '') await flush();
      }
    },
    flush,
    read: () => file.read(),
  };
}
