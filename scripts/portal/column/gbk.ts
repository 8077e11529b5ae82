import { gbkBytes } from '@/utils/extract/lists/gbkBytes';

/** A text as GBK bytes. Throws on a character GBK does not have: a sample page has none. */
export function encodeGbk(text: string): Uint8Array {
  const bytes = Array.from(text, (sign) => {
    const own = gbkBytes(sign);
    if (!own) throw new Error(`GBK has no ${sign}`);
    return own;
  });
  return new Uint8Array(bytes.flat());
}
