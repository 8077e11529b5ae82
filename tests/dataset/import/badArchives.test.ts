import { createHash } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { applyImport } from '@/utils/dataset/import/applyImport';
import { refusalIn } from '@/utils/dataset/import/importFault';
import { previewImport } from '@/utils/dataset/import/previewImport';
import type { FileSum } from '@/utils/dataset/papers/fileSum';
import { sumsText } from '@/utils/dataset/papers/fileSum';
import { packageDigest } from '@/utils/dataset/papers/packageDigest';
import { pack, unpack } from '../pack';
import { type RawFile, rawZip } from '../rawZip';
import { logOf, recordOf, sourceOf } from '../records';
import { utf8 } from '../support';

let touched = 0;
/** A target that counts what reaches the store. */
const target = {
  readReports: async () => [],
  importRecords: async () => {
    touched += 1;
    return { ok: true as const, value: { added: 0, same: 0, conflicting: [], undoId: '' } };
  },
  appendLog: async () => {
    touched += 1;
    return { ok: true as const, value: 0 };
  },
};

/** The reason a zip is refused for, or 'accepted'; within two seconds and 100 MB, the store untouched. */
async function reasonFor(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const file = new Blob([bytes]);
  const before = process.memoryUsage().rss;
  const began = process.cpuUsage();
  touched = 0;
  const preview = await previewImport(file, target);
  // The processor's time, so that a busy machine does not fail the test.
  const { user, system } = process.cpuUsage(began);
  expect((user + system) / 1000).toBeLessThan(2000);
  expect(process.memoryUsage().rss - before).toBeLessThan(100e6);
  if (preview.ok) {
    await applyImport(preview.value.package, target, { conflicts: 'keep-mine' });
    return 'accepted';
  }
  expect(touched).toBe(0);
  expect(preview.fault.code).toBe('import-refused');
  return refusalIn(preview.fault.detail)?.reason ?? `no reason: ${preview.fault.detail}`;
}

let files: ReadonlyMap<string, string>;
let whole: Uint8Array<ArrayBuffer>;
const only = { parquet: false, xlsx: false, interop: false };
beforeAll(async () => {
  const [zip] = await pack(sourceOf([recordOf(1), recordOf(2), recordOf(3)], [logOf(1)]), { include: only });
  if (!zip) throw new Error('no zip');
  whole = zip.bytes;
  files = await unpack(zip);
});

/** The package with changed or added files, its hashes made anew: only the content is at fault. */
async function forged(
  changes: Readonly<Record<string, string>>,
  more: readonly RawFile[] = [],
): Promise<Uint8Array<ArrayBuffer>> {
  const all = new Map([...files, ...Object.entries(changes)].map(([path, text]) => [path, utf8(text)]));
  all.delete('SHA256SUMS.txt');
  all.delete('datapackage-digest.json');
  const sums = (): FileSum[] =>
    [...all].map(([path, data]) => ({
      path,
      bytes: data.length,
      sha256: createHash('sha256').update(data).digest('hex'),
    }));
  all.set('datapackage-digest.json', utf8(await packageDigest(sums())));
  all.set('SHA256SUMS.txt', utf8(sumsText(sums())));
  return rawZip([...[...all].map(([path, data]) => ({ path, data })), ...more]);
}

const jsonl = () => files.get('data/reports.jsonl') ?? '';
const row = (change: (first: Record<string, unknown>) => void) => {
  const [first = '{}', ...rest] = jsonl().split('\n');
  const parsed = JSON.parse(first);
  change(parsed);
  return forged({ 'data/reports.jsonl': [JSON.stringify(parsed), ...rest].join('\n') });
};
const text = (path: string, data: string, claims: RawFile['claims'] = {}): RawFile => ({
  path,
  data: utf8(data),
  claims,
});

test('control: the package itself, and one packed again, are accepted and reach the store', async () => {
  expect(await reasonFor(whole)).toBe('accepted');
  expect(touched).toBeGreaterThan(0);
  expect(await reasonFor(await forged({}))).toBe('accepted');
  expect(await reasonFor(await forged({}, [text('data/', '')]))).toBe('accepted');
});

let gigabyte: Uint8Array;
beforeAll(() => {
  gigabyte = deflateRawSync(new Uint8Array(1_000_000_000));
}, 120_000);

test('bombs', async () => {
  const bomb = (bytes: number, path = 'bomb.txt'): RawFile => ({
    path,
    data: new Uint8Array(0),
    deflated: gigabyte,
    claims: { bytes },
  });
  expect(await reasonFor(rawZip([bomb(1_000_000_000)]))).toBe('ratio');
  // A header that lies: declared small, in a package that lists it.
  expect(await reasonFor(await forged({}, [bomb(1000, 'texts/bomb.txt')]))).toBe('not-a-dataset');
  const sums = `${files.get('SHA256SUMS.txt')}${'0'.repeat(64)}  texts/bomb.txt\n`;
  const kept = [...files].filter(([path]) => path !== 'SHA256SUMS.txt').map(([path, data]) => text(path, data));
  expect(await reasonFor(rawZip([...kept, text('SHA256SUMS.txt', sums), bomb(1000, 'texts/bomb.txt')]))).toBe(
    'hash-differs',
  );
}, 60_000);

test('a bomb that lies about its size is left after one step', async () => {
  const descriptor: RawFile = {
    path: 'datapackage.json',
    data: new Uint8Array(0),
    deflated: gigabyte,
    claims: { bytes: 5000 },
  };
  expect(await reasonFor(rawZip([descriptor]))).toBe('size-lies');
}, 60_000);

test('lying sizes', async () => {
  const lie = (claims: RawFile['claims']) => reasonFor(rawZip([text('datapackage.json', '{"a":1}', claims)]));
  expect(await lie({ bytes: 3 })).toBe('size-lies');
  expect(await lie({ bytes: 3000 })).toBe('size-lies');
  expect(await lie({ compressedBytes: 5_000_000 })).toBe('overlap');
  expect(await lie({ method: 0, bytes: 1 })).toBe('size-lies');
  expect(await lie({ offset: 4_000_000 })).toBe('overlap');
});

test.each([
  '../evil.txt',
  'a/../../evil.txt',
  '/etc/passwd',
  'C:\\evil.txt',
  'c:/evil.txt',
  '..\\evil.txt',
  'a//b',
  './a',
  'a/./b',
  'nul\0.txt',
  'a\nb',
  '',
])('the name %j is refused', async (path) => {
  expect(await reasonFor(await forged({}, [text(path, 'x')]))).toBe('unsafe-name');
});

test('names that are not UTF-8, come twice, twice without case, or twice after normalising', async () => {
  expect(await reasonFor(rawZip([{ path: new Uint8Array([0xd0, 0xc5]), data: utf8('x') }]))).toBe('unsafe-name');
  expect(await reasonFor(await forged({}, [text('README.md', 'x')]))).toBe('duplicate');
  expect(await reasonFor(await forged({}, [text('readme.MD', 'x')]))).toBe('duplicate');
  expect(await reasonFor(rawZip([text('\u00e9', 'x'), text('e\u0301', 'x')]))).toBe('duplicate');
});

test('encrypted files, symbolic links, unknown methods, overlapping files', async () => {
  expect(await reasonFor(await forged({}, [text('a', 'x', { flags: 0x801 })]))).toBe('encrypted');
  expect(await reasonFor(await forged({}, [text('a', '/etc', { madeBy: 0x0314, attributes: 0o120777 << 16 })]))).toBe(
    'symlink',
  );
  expect(await reasonFor(await forged({}, [text('a', 'x', { method: 14 })]))).toBe('method');
  expect(await reasonFor(rawZip([text('a', 'x'), text('b', 'x', { offset: 0 })]))).toBe('overlap');
});

test('too many files, counted truly or falsely', async () => {
  const many = Array.from({ length: 20_001 }, (_, i) => text(`${i}`, ''));
  expect(await reasonFor(rawZip(many))).toBe('too-many-entries');
  expect(await reasonFor(rawZip(many.slice(0, 10), { count: 9 }))).toBe('damaged-directory');
  expect(await reasonFor(rawZip(many.slice(0, 10), { count: 11 }))).toBe('damaged-directory');
  expect(await reasonFor(rawZip(many.slice(0, 10), { count: 0xffff }))).toBe('zip64');
});

test('cut off at 100 places', async () => {
  for (let place = 0; place < 100; place += 1) {
    const cut = whole.slice(0, Math.floor((place * whole.length) / 100));
    expect(await reasonFor(cut), `${place} %`).toBe('not-a-zip');
  }
});

test('one byte changed at 100 places: refused with the file named, or told when only a header has changed', async () => {
  for (let place = 0; place < 100; place += 1) {
    const bytes = whole.slice();
    const at = Math.floor(((place + 0.5) * whole.length) / 100);
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    const preview = await previewImport(new Blob([bytes]), target);
    const found = preview.ok ? !preview.value.package.asExported : refusalIn(preview.fault.detail) !== undefined;
    expect(found, `byte ${at}`).toBe(true);
  }
});

test('wrong format versions', async () => {
  const descriptor = JSON.parse(files.get('datapackage.json') ?? '{}');
  const versioned = (format_version: unknown) =>
    forged({ 'datapackage.json': JSON.stringify({ ...descriptor, format_version }) });
  expect(await reasonFor(await versioned(0))).toBe('unknown-version');
  expect(await reasonFor(await versioned(2))).toBe('unknown-version');
  expect(await reasonFor(await versioned('1'))).toBe('not-a-dataset');
  expect(await reasonFor(await forged({ 'datapackage.json': 'null' }))).toBe('not-a-dataset');
  expect(await reasonFor(await forged({ 'datapackage.json': '{' }))).toBe('bad-row');
  expect(await reasonFor(await row((first) => Object.assign(first, { schema_version: 2 })))).toBe('unknown-version');
});

test('rows that lie, lack, add, nest, or poison', async () => {
  const poisoned = jsonl().replace('"schema_version":1,', '"schema_version":1,"__proto__":{"polluted":true},');
  expect(await reasonFor(await forged({ 'data/reports.jsonl': poisoned }))).toBe('dangerous-key');
  const deep = jsonl().replace('"fields":{', '"fields":{"__proto__":{"value":"x"},');
  expect(await reasonFor(await forged({ 'data/reports.jsonl': deep }))).toBe('dangerous-key');
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
  expect(await reasonFor(await row((first) => Object.assign(first, { title: '别的' })))).toBe('bad-row');
  expect(await reasonFor(await row((first) => Object.assign(first, { more: 1 })))).toBe('bad-row');
  expect(await reasonFor(await row((first) => delete first.body))).toBe('bad-row');
  expect(await reasonFor(await row((first) => Object.assign(first, { report_id: '../x' })))).toBe('bad-row');
  expect(await reasonFor(await forged({ 'data/reports.jsonl': `${jsonl()}${jsonl()}` }))).toBe('bad-row');
  expect(await reasonFor(await forged({ 'data/reports.jsonl': `${jsonl()}not json\n` }))).toBe('bad-row');
  const nested = `{"schema_version":1,"report_id":"x","a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`;
  expect(await reasonFor(await forged({ 'data/reports.jsonl': nested }))).toBe('too-deep');
  expect(await reasonFor(await forged({ 'data/reports.jsonl': `"${'x'.repeat(10_000_000)}"\n` }))).toBe(
    'unknown-version',
  );
  expect(await reasonFor(await forged({ 'data/capture_log.jsonl': '{"id":1}\n' }))).toBe('bad-row');
});

test('a correction of the wrong kind is refused, one of the right kind is taken in', async () => {
  const correction = { value: '2023-01-06', at: '2026-11-21T08:00:00.000Z' };
  const [zip] = await pack(sourceOf([recordOf(1, { corrections: { dateWritten: correction } })]), { include: only });
  if (!zip) throw new Error('no zip');
  const before = files;
  files = await unpack(zip);
  const corrected = (value: string) => forged({ 'data/reports.jsonl': jsonl().replaceAll(correction.value, value) });
  const reasons = [await reasonFor(await corrected('2023-01-07')), await reasonFor(await corrected('2023年'))];
  files = before;
  expect(reasons).toEqual(['accepted', 'bad-row']);
});
