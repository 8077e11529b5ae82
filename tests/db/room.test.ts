import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { binReports, checkStore, emptyBin, keepChunk, readReport, saveCapture, tagReports } from '@/utils/db';
import { freshStore, good, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
const megabyte = 1_000_000;
const full = { ok: false, fault: { code: 'storage-full' } };
let id = '';

/** The disk has so many bytes left. */
const leave = (bytes: number) =>
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => ({ quota: 50 * megabyte + bytes, usage: 50 * megabyte }) },
  });

beforeEach(async () => {
  await freshStore();
  id = good(await saveCapture(sampleCapture(), { now })).reportId;
});
afterEach(() => vi.unstubAllGlobals());

const another = (text = '正文') => saveCapture(sampleCapture({ url: `http://b.gov.cn/${text.length}`, text }), { now });

it('tries no capture with less than 16 MB left, and still edits, bins and empties the bin', async () => {
  leave(10 * megabyte);
  expect(await another()).toMatchObject(full);
  good(await tagReports([id], { add: ['甲'] }));
  good(await binReports([id]));
  good(await emptyBin());
  leave(20 * megabyte);
  good(await another());
});

it('asks for more room for a long capture', async () => {
  leave(20 * megabyte);
  expect(await another('长'.repeat(2 * megabyte))).toMatchObject(full);
  expect(await keepChunk({ id, n: 0, text: 'x'.repeat(megabyte) }, now)).toMatchObject(full);
  leave(80 * megabyte);
  good(await another('长'.repeat(2 * megabyte)));
});

it('writes nothing at all with less than 4 MB left, and reads on', async () => {
  leave(1 * megabyte);
  expect(await tagReports([id], { add: ['甲'] })).toMatchObject(full);
  expect(await emptyBin()).toMatchObject(full);
  expect((await readReport(id))?.tags).toEqual([]);
  expect(await checkStore()).toEqual({ ok: true, value: null });
});

it('a browser that does not tell the room is no full disk', async () => {
  vi.stubGlobal('navigator', { storage: { estimate: async () => Promise.reject(new Error('private')) } });
  good(await another());
});
