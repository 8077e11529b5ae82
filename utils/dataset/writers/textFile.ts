import type { Spool } from '../spool';

const flushCharacters = 1 << 18;

/** A text file that grows piece by piece in the spool, encoded as UTF-8 in chunks of some 256 kB. */
export async function textFile(spool: Spool, name: string) {
  const file = await spool.create(name);
  let pieces: string[] = [];
  let length = 0;
  const encoder = new TextEncoder();
  const flush = async () => {
    if (length === 0) return;
    const text = pieces.join('');
    pieces = [];
    length = 0;
    await file.write(encoder.encode(text));
  };
  return {
    async write(text: string): Promise<void> {
      pieces.push(text);
      length += text.length;
      if (length >= flushCharacters) await flush();
    },
    flush,
    read: () => file.read(),
  };
}
