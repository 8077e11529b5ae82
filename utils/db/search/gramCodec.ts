/**
 * A bucket of the index: pairs of characters (grams), each with the slots of the reports that hold it, both ascending.
 * Bytes: for each gram the step from the gram before, the length of its list, the list as steps, all as varints.
 * A gram is first character × 65,536 + second character (0 at the end of the text).
 */
export type GramList = readonly [gram: number, slots: readonly number[]];

class Writer {
  private bytes = new Uint8Array(1024);
  length = 0;

  number(value: number): void {
    if (this.length + 6 > this.bytes.length) this.grow(6);
    let rest = value;
    while (rest >= 0x80) {
      this.bytes[this.length++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.bytes[this.length++] = rest;
  }

  append(other: Writer): void {
    if (this.length + other.length > this.bytes.length) this.grow(other.length);
    this.bytes.set(other.bytes.subarray(0, other.length), this.length);
    this.length += other.length;
  }

  private grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes);
    this.bytes = larger;
  }

  done(): Uint8Array<ArrayBuffer> {
    return this.bytes.slice(0, this.length);
  }
}

/** @param lists ascending by gram, each list ascending without repeats */
export function encodeBucket(lists: Iterable<GramList>): Uint8Array<ArrayBuffer> {
  const out = new Writer();
  const list = new Writer();
  let before = 0;
  for (const [gram, slots] of lists) {
    list.length = 0;
    let last = 0;
    for (const slot of slots) {
      list.number(slot - last);
      last = slot;
    }
    out.number(gram - before);
    out.number(list.length);
    out.append(list);
    before = gram;
  }
  return out.done();
}

class Reader {
  at = 0;
  constructor(private readonly bytes: Uint8Array) {}

  get more(): boolean {
    return this.at < this.bytes.length;
  }

  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte === undefined) throw new Error('A bucket of the search index ends too early');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }
}

/**
 * Calls `visit` with each slot of every gram for which `wanted` is true. Grams ascend, so reading stops after `last`.
 */
export function visitBucket(bytes: Uint8Array, first: number, last: number, visit: (slot: number) => void): void {
  const reader = new Reader(bytes);
  let gram = 0;
  while (reader.more) {
    gram += reader.number();
    const length = reader.number();
    if (gram > last) return;
    const end = reader.at + length;
    if (gram < first) reader.at = end;
    for (let slot = 0; reader.at < end; ) {
      slot += reader.number();
      visit(slot);
    }
  }
}

/** Every list of a bucket, for merging. */
export function* readBucket(bytes: Uint8Array): Generator<[gram: number, slots: number[]]> {
  const reader = new Reader(bytes);
  let gram = 0;
  while (reader.more) {
    gram += reader.number();
    const end = reader.number() + reader.at;
    const slots: number[] = [];
    for (let slot = 0; reader.at < end; ) {
      slot += reader.number();
      slots.push(slot);
    }
    yield [gram, slots];
  }
}

/** Which of `count` (a power of two) buckets holds a gram. The low three bits come from the second character, the rest
 * from the first, so that all grams with one first character lie in at most eight buckets. */
export function bucketOf(gram: number, count: number): number {
  const first = gram >>> 16;
  const second = gram & 0xffff;
  const spread = Math.imul(first, 0x9e3779b1) >>> 12;
  return ((spread << 3) | ((second ^ (second >>> 3) ^ (second >>> 7)) & 7)) & (count - 1);
}

/** The grams of a folded text, ascending, each once. */
export function gramsOf(folded: string): Uint32Array {
  const all = new Uint32Array(folded.length);
  for (let at = 0; at < folded.length; at += 1) {
    const next = at + 1 < folded.length ? folded.charCodeAt(at + 1) : 0;
    all[at] = ((folded.charCodeAt(at) << 16) | next) >>> 0;
  }
  all.sort();
  let kept = 0;
  for (let at = 0; at < all.length; at += 1) {
    const gram = all[at] ?? 0;
    if (at > 0 && gram === all[kept - 1]) continue;
    all[kept++] = gram;
  }
  return all.slice(0, kept);
}
