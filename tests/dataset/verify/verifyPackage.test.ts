import JSZip from 'jszip';
import { beforeAll, expect, test } from 'vitest';
import { verifyPackage } from '@/utils/dataset/verify/verifyPackage';
import { longText } from '../nasty';
import { pack } from '../pack';
import { fieldOf, logOf, recordOf, sourceOf } from '../records';

const verify = async (bytes: Uint8Array) => {
  const result = await verifyPackage(new Blob([new Uint8Array(bytes)]));
  if (!result.ok) throw new Error(result.fault.code);
  return result.value;
};

let whole: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const records = [
    recordOf(1),
    recordOf(2, { text: longText }),
    recordOf(3, { fields: { issuingBody: fieldOf(['沙子镇人民政府']) } }),
  ];
  const [zip] = await pack(sourceOf(records, [logOf(1)]));
  whole = zip?.bytes ?? new Uint8Array();
});

test('a zip as it was exported is intact', async () => {
  expect(await verify(whole)).toMatchObject({
    intact: true,
    container: 'as-exported',
    differing: [],
    missing: [],
    extra: [],
  });
});

test('one byte changed at 100 places: found 100 times', async () => {
  const missed: number[] = [];
  for (let place = 0; place < 100; place += 1) {
    const at = Math.floor(((place + 0.5) * whole.length) / 100);
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    if ((await verify(bytes)).intact) missed.push(at);
  }
  expect(missed).toEqual([]);
});

test('every byte of the headers and of the directory counts', async () => {
  const missed: number[] = [];
  const places = [...Array(60).keys(), ...Array.from({ length: 140 }, (_, i) => whole.length - 1 - i)];
  for (const at of places) {
    const bytes = whole.slice();
    bytes[at] = (bytes[at] ?? 0) ^ 0x01;
    if ((await verify(bytes)).intact) missed.push(at);
  }
  expect(missed).toEqual([]);
});

const repacked = async (change: (zip: JSZip) => void) => {
  const zip = await JSZip.loadAsync(whole);
  change(zip);
  return verify(await zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }));
};

test('packed again by another tool: the files hold, the zip is not as exported', async () => {
  expect(await repacked(() => {})).toMatchObject({
    intact: false,
    container: 'repacked',
    differing: [],
    missing: [],
    extra: [],
  });
});

test('names the file that differs, is missing, or was added', async () => {
  expect(await repacked((zip) => zip.file('data/sections.csv', 'changed'))).toMatchObject({
    differing: ['data/sections.csv'],
  });
  expect(await repacked((zip) => zip.remove('codebook.csv'))).toMatchObject({ missing: ['codebook.csv'] });
  expect(await repacked((zip) => zip.file('virus.exe', 'x'))).toMatchObject({ extra: ['virus.exe'] });
});

test('tells a changed list of hashes from a changed file', async () => {
  const zip = await JSZip.loadAsync(whole);
  const sums = (await zip.file('SHA256SUMS.txt')?.async('string')) ?? '';
  zip.file(
    'SHA256SUMS.txt',
    sums.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
  );
  const { differing } = await verify(await zip.generateAsync({ type: 'uint8array' }));
  expect(differing).toContain('SHA256SUMS.txt');
});

test('what is no zip or no dataset is said so', async () => {
  expect(await verify(new Uint8Array(0))).toMatchObject({ container: 'unreadable', reason: 'not-a-zip' });
  expect(await verify(new TextEncoder().encode('hello'))).toMatchObject({ reason: 'not-a-zip' });
  const other = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' });
  expect(await verify(other)).toMatchObject({ container: 'unreadable', reason: 'not-a-dataset' });
});
