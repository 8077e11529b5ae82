import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { writeZip, type ZipEntry, ZipTooLarge } from '@/utils/dataset/zip/writeZip';
import { memorySink, once, utf8 } from '../support';

const entry = (path: string, text: string): ZipEntry => ({ path, open: () => once(utf8(text)) });

test('what is written is what JSZip reads, empty files and Chinese names included, and no folder entries', async () => {
  const { sink, bytes } = memorySink();
  await writeZip(
    [
      entry('texts/一_2023-01-05_沙子镇.txt', '正文〔2023〕1号'),
      entry('empty.txt', ''),
      entry('a/b.txt', 'x'.repeat(99_999)),
    ],
    sink,
  );
  const zip = await JSZip.loadAsync(bytes(), { checkCRC32: true });
  expect(Object.keys(zip.files)).toEqual(['texts/一_2023-01-05_沙子镇.txt', 'empty.txt', 'a/b.txt']);
  expect(await zip.file('texts/一_2023-01-05_沙子镇.txt')?.async('string')).toBe('正文〔2023〕1号');
  expect(await zip.file('empty.txt')?.async('string')).toBe('');
  expect((await zip.file('a/b.txt')?.async('string'))?.length).toBe(99_999);
});

test('opens an entry only when its turn has come and holds back while the sink is slow', async () => {
  let open = 0;
  let most = 0;
  const { sink } = memorySink();
  const slow = {
    ...sink,
    write: (b: Uint8Array<ArrayBuffer>) => new Promise<void>((done) => setTimeout(() => done(sink.write(b)), 2)),
  };
  const entries = Array.from(
    { length: 40 },
    (_, i): ZipEntry => ({
      path: `${i}.txt`,
      stored: true,
      open: async function* () {
        open += 1;
        most = Math.max(most, open);
        yield new Uint8Array(300_000);
        open -= 1;
      },
    }),
  );
  await writeZip(entries, slow);
  expect(most).toBe(1);
});

test('the same entries give the same bytes', async () => {
  const run = async () => {
    const { sink, bytes } = memorySink();
    await writeZip([entry('a.txt', '一'), entry('b.txt', '二'.repeat(5000))], sink);
    return Buffer.from(bytes()).toString('base64');
  };
  expect(await run()).toBe(await run());
});

test('a failing entry, a failing sink, a cancel and too many bytes abort the sink', async () => {
  const failing: ZipEntry = {
    path: 'x.txt',
    // biome-ignore lint/correctness/useYield: it fails before it yields
    open: async function* () {
      throw new Error('the store is gone');
    },
  };
  const first = memorySink();
  await expect(writeZip([entry('a', 'a'), failing, entry('b', 'b')], first.sink)).rejects.toThrow('the store is gone');
  expect(first.state).toEqual({ closed: false, aborted: true });

  const second = memorySink();
  const full = { ...second.sink, write: () => Promise.reject(new Error('disk full')) };
  await expect(writeZip([entry('a', 'a')], full)).rejects.toThrow('disk full');
  expect(second.state).toEqual({ closed: false, aborted: true });

  const third = memorySink();
  const stop = new AbortController();
  const endless: ZipEntry = {
    path: 'endless',
    open: async function* () {
      for (let i = 0; ; i += 1) {
        if (i === 5) stop.abort();
        yield new Uint8Array(1000);
      }
    },
  };
  await expect(writeZip([endless], third.sink, { signal: stop.signal })).rejects.toThrow();
  expect(third.state).toEqual({ closed: false, aborted: true });

  const fourth = memorySink();
  const noise: ZipEntry = {
    path: 'noise',
    stored: true,
    open: async function* () {
      for (let i = 0; i < 100; i += 1) yield new Uint8Array(100_000);
    },
  };
  await expect(writeZip([noise], fourth.sink, { maxBytes: 1_000_000 })).rejects.toThrow(ZipTooLarge);
  expect(fourth.state).toEqual({ closed: false, aborted: true });
});

test('asks for an entry only when the one before it has been read', async () => {
  const { sink, bytes } = memorySink();
  let asked = 0;
  let read = 0;
  let most = 0;
  const entries = function* (): Generator<ZipEntry> {
    for (let i = 0; i < 300; i += 1) {
      asked += 1;
      most = Math.max(most, asked - read);
      yield {
        path: `${i}.txt`,
        async *open() {
          yield utf8(String(i));
          read += 1;
        },
      };
    }
  };
  expect((await writeZip(entries(), sink)).entries).toBe(300);
  expect(most).toBe(1);
  expect(Object.keys((await JSZip.loadAsync(bytes(), { checkCRC32: true })).files)).toHaveLength(300);
});

test('a list of entries that fails, at its start or in the middle, aborts the sink', async () => {
  for (const good of [0, 3]) {
    const { sink, state } = memorySink();
    const entries = function* (): Generator<ZipEntry> {
      for (let i = 0; i < good; i += 1) yield entry(`${i}.txt`, 'x');
      throw new Error('no name for it');
    };
    await expect(writeZip(entries(), sink)).rejects.toThrow('no name for it');
    expect(state).toEqual({ closed: false, aborted: true });
  }
});

test('no zip has more files than its directory can count', async () => {
  const { sink, state } = memorySink();
  const entries = function* (): Generator<ZipEntry> {
    for (let i = 0; i <= 65_000; i += 1) yield { path: String(i), stored: true, open: () => once(new Uint8Array(0)) };
  };
  await expect(writeZip(entries(), sink)).rejects.toThrow('ZIP64');
  expect(state.aborted).toBe(true);
});
