import { beforeEach, describe, expect, test } from 'vitest';
import { addJob, claimItem, controlJob, type ItemSeed, readItems, readLog, settleItem } from '@/utils/db';
import { newJob } from '@/utils/queue/newJob';
import { freshStore, good, id } from '../support';

const at = '2026-11-21T10:00:00.000Z';
const address = (page: number) => `http://www.a.gov.cn/list.jsp?page=${page}`;
const job = () =>
  newJob(
    {
      ...{ id: id(), source: 'list', name: '年度报告', listUrl: address(1), state: 'listing' },
      ...{ hosts: ['www.a.gov.cn'], delay: 0, isChosenByHand: true },
    },
    at,
  );
const page = (n: number): ItemSeed => ({ id: id(), work: 'list', url: address(n), title: '' });
const row = (n: number): ItemSeed => ({
  id: id(),
  work: 'page',
  url: `http://www.a.gov.cn/t${n}.html`,
  title: `报告${n}`,
  state: 'listed',
});

/** Reads list page after list page: `rowsOf` and `nextOf` say what each shows and leads to. */
async function follow(
  rowsOf: (page: number) => readonly number[],
  nextOf: (page: number) => number | undefined,
  totalPages: number | null = null,
) {
  const one = job();
  await addJob(one, [page(1)]);
  for (let count = 0; count < 40; count += 1) {
    const claim = good(await claimItem(count, at, () => 0));
    if (claim.kind !== 'item') break;
    const number = Number(new URL(claim.item.url).searchParams.get('page'));
    const next = nextOf(number);
    const found = rowsOf(number).map(row);
    const settled = await settleItem(
      claim.item.id,
      { state: 'read', found, totalPages, ...(next ? { next: page(next) } : {}) },
      at,
    );
    good(settled);
  }
  const items = await readItems(one.id);
  const lists = items.filter(({ work }) => work === 'list');
  return { rows: items.length - lists.length, pages: lists.length, reasons: lists.map(({ reason }) => reason) };
}

const threeEach = (number: number) => [1, 2, 3].map((n) => (number - 1) * 3 + n);

beforeEach(async () => {
  await freshStore();
});

describe('a list', () => {
  test('is read to its last page', async () => {
    const got = await follow(threeEach, (n) => (n < 4 ? n + 1 : undefined));
    expect(got).toEqual({ rows: 12, pages: 4, reasons: [null, null, null, null] });
  });

  test('that states more pages than were read, and tells no way on, says so', async () => {
    const { reasons } = await follow(threeEach, (n) => (n < 2 ? n + 1 : undefined), 4);
    expect(reasons).toEqual([null, 'list-no-next']);
  });

  test('that was read to the last of the pages it states says nothing', async () => {
    const { reasons } = await follow(threeEach, (n) => (n < 4 ? n + 1 : undefined), 4);
    expect(reasons).toEqual([null, null, null, null]);
  });

  test('that leads back to a page read already ends there, in words', async () => {
    expect(await follow(threeEach, (n) => (n % 3) + 1)).toEqual({
      rows: 9,
      pages: 3,
      reasons: [null, null, 'list-loop'],
    });
  });

  test('that answers every number with its last page ends at the second page without a new row', async () => {
    expect(
      await follow(
        (n) => threeEach(Math.min(n, 2)),
        (n) => n + 1,
      ),
    ).toEqual({
      rows: 6,
      pages: 4,
      reasons: [null, null, 'list-repeats', 'list-loop'],
    });
  });

  test('whose second page repeats the first is not given up', async () => {
    const got = await follow(
      (n) => threeEach(n === 1 ? 1 : n - 1),
      (n) => (n < 4 ? n + 1 : undefined),
    );
    expect(got).toEqual({ rows: 9, pages: 4, reasons: [null, 'list-repeats', null, null] });
  });

  test('that says it has more pages is given a few more, not all of them', async () => {
    const got = await follow(
      () => threeEach(1),
      (n) => n + 1,
      30,
    );
    expect(got).toMatchObject({ rows: 3, pages: 6 });
    expect(got.reasons.at(-1)).toBe('list-loop');
  });
});

test('what a list page of a cancelled job shows is not listed', async () => {
  const one = job();
  await addJob(one, [page(1)]);
  const claim = good(await claimItem(1, at, () => 0));
  if (claim.kind !== 'item') throw new Error('nothing to claim');
  good(await controlJob(one.id, 'cancel', at));
  good(await settleItem(claim.item.id, { state: 'read', found: [row(1)], next: page(2) }, at));
  expect(await readItems(one.id)).toHaveLength(1);
  expect((await readLog({ limit: 10 })).entries).toEqual([]);
});
