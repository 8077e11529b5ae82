import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveCapture, tagReports } from '@/utils/db';
import { afterFailure } from '@/utils/db/afterFailure';
import { explainFault } from '@/utils/db/explainFault';
import { freshStore, good, type MemoryKeeper, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
const plenty = 50_000_000;
const aborted = () =>
  new DOMException('The transaction was aborted, so the request cannot be fulfilled.', 'AbortError');
const leave = (bytes: number) =>
  vi.stubGlobal('navigator', { storage: { estimate: async () => ({ quota: bytes, usage: 0 }) } });

let keeper: MemoryKeeper;
beforeEach(async () => {
  keeper = await freshStore();
});
afterEach(() => vi.unstubAllGlobals());

it('a bare abort is the disk’s when there is hardly any room', async () => {
  leave(1_000_000);
  expect((await explainFault(aborted())).code).toBe('storage-full');
});

it('and when there was hardly any before: a library that was thrown away leaves room', async () => {
  leave(plenty);
  expect((await explainFault(aborted(), 1_000_000)).code).toBe('storage-full');
});

it('with room before and after it is a write broken off, not something unexpected', async () => {
  leave(plenty);
  expect((await explainFault(aborted(), plenty)).code).toBe('storage-failed');
});

it('everything earlier is called intact only while the library has the books that the canary knows', async () => {
  const { reportId } = good(await saveCapture(sampleCapture(), { now }));
  const full = { code: 'storage-full' } as const;
  expect(await afterFailure(full)).toEqual(full);
  good(await tagReports([reportId], { add: ['甲'] }));
  expect(await afterFailure(full)).toEqual(full);
  // The browser threw the library away and made another: it is behind what was known.
  keeper.canary = keeper.canary && { ...keeper.canary, databaseId: 'another' };
  expect(await afterFailure(full)).toMatchObject({ code: 'storage-damaged' });
});

it('leaves a fault alone that says nothing of the rows', async () => {
  keeper.canary = undefined;
  expect(await afterFailure({ code: 'conflict' })).toEqual({ code: 'conflict' });
});
