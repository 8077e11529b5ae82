import { beforeEach, expect, it } from 'vitest';
import { backupStatus, markBackup, saveCapture } from '@/utils/db';
import { freshStore, good, sampleCapture } from '../support';

const day = (n: number) => new Date(Date.UTC(2026, 10, 1 + n)).toISOString();
let captured = 0;
const capture = async (count: number, at: string) => {
  for (let n = 0; n < count; n += 1) {
    captured += 1;
    good(await saveCapture(sampleCapture({ url: `http://a.gov.cn/${captured}` }), { now: at }));
  }
};
const due = async (now: string) => (await backupStatus(now)).due;

beforeEach(async () => {
  await freshStore();
  captured = 0;
});

it('reminds by age: seven days with anything new, and never of an empty library', async () => {
  expect(await due(day(0))).toBe(false);
  await capture(1, day(0));
  expect([await due(day(6)), await due(day(7))]).toEqual([false, true]);
  good(await markBackup('folder', { at: day(7), sequence: 1, reports: 1 }));
  expect([await due(day(8)), await due(day(30))]).toEqual([false, false]);
  await capture(1, day(9));
  expect([await due(day(13)), await due(day(14))]).toEqual([false, true]);
});

it('reminds by count: a hundred new reports', async () => {
  await capture(99, day(0));
  expect(await due(day(0))).toBe(false);
  await capture(1, day(0));
  expect(await due(day(0))).toBe(true);
  good(await markBackup('download', { at: day(0), sequence: 100, reports: 100 }));
  const status = await backupStatus(day(1));
  expect(status).toEqual({
    due: false,
    places: [{ place: 'download', verifiedAt: day(0), reports: 100, itemsSince: 0 }],
  });
});

it('the backup inside the browser does not silence the reminder', async () => {
  await capture(1, day(0));
  good(await markBackup('own', { at: day(8), sequence: 1, reports: 1 }));
  expect(await due(day(8))).toBe(true);
});
