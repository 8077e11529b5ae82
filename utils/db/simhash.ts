/** Bodies with fewer characters than this say too little to call two of them alike. */
const shortest = 80;

const only = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

/** 32-bit FNV-1a over four characters, with a start value, so that two starts give 64 bits. */
const hashGram = (text: string, at: number, start: number): number => {
  let hash = start;
  for (let i = at; i < at + 4; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 16777619);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

/**
 * 64-bit simhash of a text over overlapping groups of four characters (letters and digits only), as 16 hex digits.
 * Texts that share nearly all groups differ in few bits. '' for a text too short to compare.
 * Method: Charikar 2002; 4-grams because Chinese has no spaces (issue 4 item 5).
 */
export function simhash(body: string): string {
  const text = only(body);
  if (text.length < shortest) return '';
  const weights = new Int32Array(64);
  for (let at = 0; at + 4 <= text.length; at += 1) {
    const low = hashGram(text, at, 0x811c9dc5);
    const high = hashGram(text, at, 0x01000193);
    for (let bit = 0; bit < 32; bit += 1) {
      weights[bit] = (weights[bit] ?? 0) + (((low >>> bit) & 1) * 2 - 1);
      weights[bit + 32] = (weights[bit + 32] ?? 0) + (((high >>> bit) & 1) * 2 - 1);
    }
  }
  const word = (from: number): string => {
    let bits = 0;
    for (let bit = 0; bit < 32; bit += 1) if ((weights[from + bit] ?? 0) > 0) bits |= 1 << bit;
    return (bits >>> 0).toString(16).padStart(8, '0');
  };
  return word(32) + word(0);
}

/** Bits in which two simhashes differ, 0 to 64; 64 when one of them is ''. */
export function simhashDistance(a: string, b: string): number {
  if (a === '' || b === '') return 64;
  let bits = 0;
  for (let at = 0; at < 16; at += 4) {
    let both = Number.parseInt(a.slice(at, at + 4), 16) ^ Number.parseInt(b.slice(at, at + 4), 16);
    for (; both; both &= both - 1) bits += 1;
  }
  return bits;
}
