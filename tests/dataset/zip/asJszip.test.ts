import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { rememberState } from '@/utils/dataset/zip/rememberState';
import { writeZip, type ZipEntry } from '@/utils/dataset/zip/writeZip';
import { memorySink, once, utf8 } from '../support';

const noise = (seed: number, length: number) => {
  let state = seed + 1;
  return Uint8Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
};

/** (JSZip stores an empty file, which it can only know beforehand.) What deflate meets in a package, and what it likes least: one byte, noise, one sign, texts alike, over several windows. */
const contents: readonly Uint8Array<ArrayBuffer>[] = Array.from({ length: 90 }, (_, n) => {
  const kinds = [
    utf8('x'),
    utf8('甲'),
    noise(n, 3000 + n * 700),
    utf8('a'.repeat(70_000 + n)),
    utf8(`第${n}号 ${'法治政府建设年度报告。'.repeat(40 * n)}`),
    utf8(Array.from({ length: 4000 }, (_, i) => `${i},${(i * n) % 97}`).join('\r\n')),
    noise(n % 3, 140_000),
  ];
  return kinds[n % kinds.length] ?? utf8('');
});
/** JSZip cuts its inputs so; where deflate is fed otherwise it may cut its blocks elsewhere. */
async function* cut(content: Uint8Array<ArrayBuffer>) {
  for (let from = 0; from < content.length; from += 16_384) yield content.subarray(from, from + 16_384);
}

const path = (n: number) => `texts/${n}_某县.txt`;
const stored = (n: number) => n % 11 === 5;

test('the zip is byte for byte what JSZip itself makes of the same files, though one deflater does them all', async () => {
  const { sink, bytes } = memorySink();
  const entries = contents.map(
    (content, n): ZipEntry => ({ path: path(n), stored: stored(n), open: () => cut(content) }),
  );
  await writeZip(entries, sink);
  const zip = new JSZip();
  contents.forEach((content, n) => {
    const compression = stored(n) ? 'STORE' : 'DEFLATE';
    zip.file(path(n), content, { date: new Date(Date.UTC(2000, 0, 1)), createFolders: false, compression });
  });
  const own = await zip.generateAsync({ type: 'uint8array', streamFiles: true, compressionOptions: { level: 5 } });
  expect(Buffer.compare(bytes(), own)).toBe(0);
});

test('a zip inside a zip, both deflating at once, is as JSZip makes it', async () => {
  const inner = async (): Promise<Uint8Array<ArrayBuffer>> => {
    const { sink, bytes } = memorySink();
    await writeZip([{ path: 'inner.txt', open: () => once(contents[4] ?? utf8('')) }], sink);
    return bytes();
  };
  const before = await inner();
  const { sink, bytes } = memorySink();
  const open = async function* () {
    yield utf8('a'.repeat(200_000));
    yield await inner();
    yield utf8('b'.repeat(200_000));
  };
  await writeZip([{ path: 'outer.bin', open }], sink);
  const read = await (await JSZip.loadAsync(bytes(), { checkCRC32: true })).file('outer.bin')?.async('uint8array');
  expect(Buffer.compare(read?.slice(200_000, 200_000 + before.length) ?? utf8(''), before)).toBe(0);
});

test('a zip that was broken off leaves nothing behind for the next', async () => {
  const { sink, bytes } = memorySink();
  const whole = async () => {
    const one = memorySink();
    await writeZip([{ path: 'a', open: () => once(contents[2] ?? utf8('')) }], one.sink);
    return Buffer.from(one.bytes());
  };
  const before = await whole();
  const breaking = async function* () {
    yield noise(9, 200_000);
    throw new Error('gone');
  };
  await expect(writeZip([{ path: 'b', open: breaking }], sink)).rejects.toThrow('gone');
  expect(bytes()).toHaveLength(0);
  expect((await whole()).equals(before)).toBe(true);
});

test('a state is remembered through every object, circles and arrays included', () => {
  const state = { at: 1, window: new Uint8Array([0, 7, 0, 0]), tree: { codes: new Uint16Array(3), max: 0 }, back: {} };
  state.back = state;
  const root: { state: typeof state | null; ended: boolean } = { state, ended: false };
  const renew = rememberState(root);
  state.at = 5;
  state.window.fill(9);
  state.tree.codes[1] = 300;
  state.tree.max = 2;
  root.state = null;
  root.ended = true;
  renew();
  expect(root).toEqual({ state, ended: false });
  expect([state.at, [...state.window], [...state.tree.codes], state.tree.max]).toEqual([1, [0, 7, 0, 0], [0, 0, 0], 0]);
});
