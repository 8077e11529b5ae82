/**
 * SHA-256 (FIPS 180-4) over a stream. `crypto.subtle` takes whole buffers only, and WebAssembly is closed to our pages
 * by the content security policy, so large tables are hashed here; whole small files may use `crypto.subtle`.
 */
const constants = new Int32Array([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

export interface Hasher {
  update(bytes: Uint8Array): void;
  /** 64 lower-case hexadecimal digits. Call once. */
  digest(): string;
}

export function sha256(): Hasher {
  const state = new Int32Array([
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
  ]);
  const words = new Int32Array(64);
  const block = new Uint8Array(64);
  let filled = 0;
  let total = 0;

  return {
    update(bytes) {
      total += bytes.length;
      let from = 0;
      if (filled > 0) {
        from = Math.min(64 - filled, bytes.length);
        block.set(bytes.subarray(0, from), filled);
        filled += from;
        if (filled < 64) return;
        compress(state, words, block, 0);
        filled = 0;
      }
      for (; from + 64 <= bytes.length; from += 64) compress(state, words, bytes, from);
      filled = bytes.length - from;
      block.set(bytes.subarray(from), 0);
    },
    digest() {
      const length = total;
      const tail = new Uint8Array(filled < 56 ? 64 : 128);
      tail.set(block.subarray(0, filled));
      tail[filled] = 0x80;
      const view = new DataView(tail.buffer);
      view.setUint32(tail.length - 8, Math.floor(length / 0x20000000));
      view.setUint32(tail.length - 4, (length << 3) >>> 0);
      for (let p = 0; p < tail.length; p += 64) compress(state, words, tail, p);
      return Array.from(state, (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
    },
  };
}

/**
 * One block of 64 bytes. Four rounds stand in a row, each writing the variables the next one reads, so that none is
 * moved: twice as fast as a round with its eight moves.
 */
function compress(state: Int32Array, words: Int32Array, bytes: Uint8Array, offset: number): void {
  for (let i = 0, p = offset; i < 16; i += 1, p += 4) {
    words[i] = (at(bytes, p) << 24) | (at(bytes, p + 1) << 16) | (at(bytes, p + 2) << 8) | at(bytes, p + 3);
  }
  for (let i = 16; i < 64; i += 1) {
    const x = at(words, i - 15);
    const y = at(words, i - 2);
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    words[i] = (((s0 + at(words, i - 16)) | 0) + ((s1 + at(words, i - 7)) | 0)) | 0;
  }
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let i = 0; i < 64; i += 4) {
    const t = first(e, f, g, h, i, words);
    const u = (d + t) | 0;
    const p = (t + second(a, b, c)) | 0;
    const t1 = first(u, e, f, g, i + 1, words);
    const v = (c + t1) | 0;
    const q = (t1 + second(p, a, b)) | 0;
    const t2 = first(v, u, e, f, i + 2, words);
    const w = (b + t2) | 0;
    const r = (t2 + second(q, p, a)) | 0;
    const t3 = first(w, v, u, e, i + 3, words);
    const x = (a + t3) | 0;
    a = (t3 + second(r, q, p)) | 0;
    b = r;
    c = q;
    d = p;
    e = x;
    f = w;
    g = v;
    h = u;
  }
  state[0] = (at(state, 0) + a) | 0;
  state[1] = (at(state, 1) + b) | 0;
  state[2] = (at(state, 2) + c) | 0;
  state[3] = (at(state, 3) + d) | 0;
  state[4] = (at(state, 4) + e) | 0;
  state[5] = (at(state, 5) + f) | 0;
  state[6] = (at(state, 6) + g) | 0;
  state[7] = (at(state, 7) + h) | 0;
}

/** T1 of the standard: from e to h, the round's constant and word. */
const first = (e: number, f: number, g: number, h: number, round: number, words: Int32Array): number => {
  const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
  return (((h + s1) | 0) + (((g ^ (e & (f ^ g))) + ((at(constants, round) + at(words, round)) | 0)) | 0)) | 0;
};

/** T2 of the standard: from a to c. */
const second = (a: number, b: number, c: number): number =>
  ((((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10))) + ((a & b) | (c & (a | b)))) | 0;

/** Indexes here are always inside; `?? 0` would cost a third of the speed. */
const at = (numbers: Uint8Array | Int32Array, index: number): number => numbers[index] as number;
