import { beforeEach, expect, it, vi } from 'vitest';
import {
  binReports,
  countReports,
  countValues,
  database,
  emptyBin,
  firstReportIds,
  lastChange,
  newestFirst,
  reportIds,
  restoreReports,
  saveCapture,
  setStatus,
  tagReports,
  undo,
} from '@/utils/db';
import { freshStore, good, sampleCapture } from './support';

const hours = (n: number) => new Date(Date.UTC(2026, 0, 1, n)).toISOString();
const ids: string[] = [];

beforeEach(async () => {
  await freshStore();
  ids.length = 0;
  for (const n of [1, 2, 3, 4]) {
    const capture = sampleCapture({ url: `http://a${n % 2}.gov.cn/${n}`, title: `第${5 - n}号` });
    ids.push(good(await saveCapture(capture, { now: hours(n) })).reportId);
  }
});

it('lists newest first, and by any column with what lacks it last', async () => {
  expect(await reportIds()).toEqual([...ids].reverse());
  expect(await reportIds({}, { by: 'values.title' })).toEqual([...ids].reverse());
  expect(await reportIds({}, { by: 'values.title', descending: true })).toEqual(ids);
  expect(await reportIds({}, { by: 'region.code' })).toEqual([...ids].reverse());
});

it('narrows by conditions, by a search, and by the bin', async () => {
  const [first = '', second = ''] = ids;
  good(await setStatus([first, second], 'reviewed'));
  expect(await reportIds({ statuses: ['reviewed'] })).toEqual([second, first]);
  expect(await reportIds({ statuses: ['reviewed'], hosts: ['a0.gov.cn'] })).toEqual([second]);
  expect(await reportIds({ among: [first, 'unknown'] })).toEqual([first]);
  expect(await reportIds({ capturedFrom: hours(2), capturedTo: hours(4) })).toEqual([ids[2], ids[1]]);
  good(await binReports([first]));
  expect(await reportIds({ statuses: ['reviewed'] })).toEqual([second]);
  expect(await reportIds({ binned: true })).toEqual([first]);
});

it('gives the first screen of the same list', async () => {
  good(await binReports([ids[3] ?? '']));
  expect(await firstReportIds(newestFirst, 2)).toEqual((await reportIds()).slice(0, 2));
  expect(await firstReportIds({ by: 'values.title' }, 9)).toEqual(await reportIds({}, { by: 'values.title' }));
});

it('is told of every kind of change, and reads nothing again without one', async () => {
  const seen = [await lastChange()];
  const [first = ''] = ids;
  const binned = good(await binReports([first]));
  seen.push(await lastChange());
  good(await undo(binned.undoId));
  seen.push(await lastChange());
  good(await tagReports([first], { add: ['甲'] }));
  seen.push(await lastChange());
  good(await binReports([first]));
  good(await emptyBin());
  seen.push(await lastChange());
  expect(new Set(seen).size).toBe(seen.length);
  expect(await reportIds()).toHaveLength(3);
  const { reports } = await database();
  const read = vi.spyOn(reports, 'orderBy');
  const again = await reportIds({ tags: ['甲'] });
  expect([again, read.mock.calls]).toEqual([[], []]);
  read.mockRestore();
  good(await saveCapture(sampleCapture({ url: 'http://new.gov.cn/' }), { now: hours(9) }));
  expect(await reportIds()).toHaveLength(4);
});

it('counts by the books, the bin apart', async () => {
  good(await binReports(ids.slice(0, 3)));
  good(await restoreReports(ids.slice(0, 1)));
  expect([await countReports(), await countReports({ binned: true })]).toEqual([2, 2]);
  expect(await countReports({ hosts: ['a0.gov.cn'] })).toBe(1);
});

it('counts the values outside the bin', async () => {
  good(await tagReports(ids, { add: ['甲', '乙'] }));
  good(await binReports(ids.slice(0, 3)));
  expect(await countValues('host')).toEqual(new Map([['a0.gov.cn', 1]]));
  expect(await countValues('tags')).toEqual(
    new Map([
      ['乙', 1],
      ['甲', 1],
    ]),
  );
  expect(await countValues('series.year')).toEqual(new Map([[2023, 1]]));
  expect(await countValues('region.code')).toEqual(new Map());
  expect([...(await countValues('host', { holding: 'A0.GOV' })).keys()]).toEqual(['a0.gov.cn']);
  expect(await countValues('host', { holding: 'elsewhere' })).toEqual(new Map());
  expect((await countValues('tags', { most: 1 })).size).toBe(1);
});
