import { beforeEach, describe, expect, test } from 'vitest';
import {
  addJob,
  chooseItems,
  claimItem,
  controlJob,
  countItems,
  type ItemSeed,
  judgeKnown,
  moveItemFirst,
  readItems,
  readJob,
  readLog,
  releaseItems,
  saveCapture,
  settleItem,
} from '@/utils/db';
import { newJob } from '@/utils/queue/newJob';
import type { Job } from '@/utils/report/job';
import { freshStore, good, id, sampleCapture, sampleFields } from '../support';

const at = '2026-11-21T10:00:00.000Z';
const pause = (delay: number) => delay;
const seed = (n: number, more: Partial<ItemSeed> = {}): ItemSeed => ({
  id: id(),
  work: 'page',
  url: `http://www.a.gov.cn/t${n}.html`,
  title: `报告${n}`,
  ...more,
});
const list = { source: 'list', name: '法治政府建设年度报告', listUrl: 'http://www.a.gov.cn/index.html' } as const;
const job = (more: Partial<Job> = {}) => newJob({ id: id(), order: 1, ...list, hosts: ['www.a.gov.cn'], ...more }, at);
const claim = async (now: number) => good(await claimItem(now, at, pause));
const claimed = async (now: number) => {
  const got = await claim(now);
  if (got.kind !== 'item') throw new Error(`nothing to claim: ${JSON.stringify(got)}`);
  return got.item;
};
const events = async () =>
  (await readLog({ limit: 100 })).entries.map(({ event, reason }) => [event, reason].filter(Boolean).join(' ')).sort();

beforeEach(async () => {
  await freshStore();
});

describe('a job', () => {
  test('is stored once, each address once, and each is logged as listed', async () => {
    const one = job();
    const seeds = [seed(1), seed(2), seed(1, { id: id() })];
    expect(good(await addJob(one, seeds))).toEqual({ added: 2 });
    expect(good(await addJob(one, seeds))).toEqual({ added: 0 });
    expect((await readItems(one.id)).map(({ url, order }) => [url, order])).toEqual([
      ['http://www.a.gov.cn/t1.html', 1],
      ['http://www.a.gov.cn/t2.html', 2],
    ]);
    expect(await events()).toEqual(['listed', 'listed']);
  });

  test('gives its items in order, one at a time, each host only when its turn has come', async () => {
    const one = job();
    await addJob(one, [seed(1), seed(2), seed(3, { url: 'http://www.b.gov.cn/t3.html' })]);
    expect((await claimed(1_000)).title).toBe('报告1');
    expect(await claim(1_000)).toEqual({ kind: 'wait', until: 3_000 });
    expect(await claim(2_999)).toEqual({ kind: 'wait', until: 3_000 });
    expect((await claimed(3_000)).title).toBe('报告2');
    expect((await claimed(3_000 + 2_000)).title).toBe('报告3');
    expect(await claim(9_000)).toEqual({ kind: 'nothing' });
  });

  test('loses no item and makes no haste when the background dies', async () => {
    const one = job();
    await addJob(one, [seed(1)]);
    const first = await claimed(1_000);
    expect(good(await releaseItems(at))).toBe(1);
    expect(await claim(1_500)).toEqual({ kind: 'wait', until: 3_000 });
    expect(await claimed(3_000)).toMatchObject({ id: first.id, attempts: 2 });
  });

  test('is done when its last item is, and a held back item is waited for', async () => {
    const one = job();
    await addJob(one, [seed(1), seed(2)]);
    const first = await claimed(0);
    expect(good(await settleItem(first.id, { state: 'queued', notBefore: 60_000 }, at)).state).toBe('running');
    const second = await claimed(2_000);
    expect(second.title).toBe('报告2');
    expect(good(await settleItem(second.id, { state: 'captured', reportId: id() }, at)).state).toBe('running');
    expect(await claim(10_000)).toEqual({ kind: 'wait', until: 60_000 });
    expect(
      good(await settleItem((await claimed(60_000)).id, { state: 'failed', reason: 'page-unreachable' }, at)).state,
    ).toBe('done');
    expect(await events()).toEqual(['failed page-unreachable', 'listed', 'listed']);
  });

  test('takes up what a list page holds together with the page being done', async () => {
    const one = job({ state: 'listing', resumesAs: 'listing', isChosenByHand: true });
    const next = { url: 'http://www.a.gov.cn/index_1.html', mechanism: 'trs' };
    await addJob(one, [seed(0, { work: 'list', url: 'http://www.a.gov.cn/index.html' })]);
    const list = await claimed(0);
    const found = [
      seed(1, { state: 'listed' }),
      seed(2, { state: 'listed' }),
      seed(9, { work: 'list', url: next.url, page: next }),
    ];
    expect(good(await settleItem(list.id, { state: 'read', found, totalPages: 2 }, at))).toMatchObject({
      state: 'listing',
      totalPages: 2,
    });
    const second = await claimed(2_000);
    // The second page links to the first again: no loop.
    const loop = [seed(2, { state: 'listed' }), seed(9, { work: 'list', url: 'http://www.a.gov.cn/index.html' })];
    expect(good(await settleItem(second.id, { state: 'read', found: loop }, at)).state).toBe('choosing');
    expect(await countItems(one.id)).toMatchObject({ listed: 2, read: 2, queued: 0 });
  });

  test('a list asked for by form is another page for each form', async () => {
    const one = job();
    const page = (n: string) => ({
      url: 'http://www.a.gov.cn/s.jsp',
      method: 'POST' as const,
      form: { page: n },
      mechanism: 'hanweb',
    });
    const url = 'http://www.a.gov.cn/s.jsp';
    const lists = ['1', '2', '1'].map((n) => seed(0, { work: 'list', url, page: page(n) }));
    expect(good(await addJob(one, lists))).toEqual({ added: 2 });
  });

  test('runs what was chosen and excludes the rest, with the reason in the log', async () => {
    const one = job({ state: 'choosing', resumesAs: 'listing', isChosenByHand: true });
    const [a, b] = [seed(1, { state: 'listed' }), seed(2, { state: 'listed' })];
    await addJob(one, [a, b]);
    expect(good(await chooseItems(one.id, [b.id], at))).toMatchObject({ state: 'running' });
    expect((await claimed(0)).id).toBe(b.id);
    expect(await events()).toEqual(['excluded not-chosen', 'listed', 'listed']);
    expect(good(await settleItem(b.id, { state: 'captured' }, at)).state).toBe('done');
  });

  test('stops after three failures in a row, not after three in all, and goes on when told', async () => {
    const one = job();
    await addJob(
      one,
      [1, 2, 3, 4, 5, 6].map((n) => seed(n)),
    );
    const end = async (now: number, isFailure: boolean) =>
      good(
        await settleItem(
          (await claimed(now)).id,
          isFailure ? { state: 'failed', reason: 'page-unreachable', isFailure } : { state: 'captured', isFailure },
          at,
        ),
      );
    expect((await end(0, true)).state).toBe('running');
    expect((await end(2_000, false)).state).toBe('running');
    expect((await end(4_000, true)).state).toBe('running');
    expect((await end(6_000, true)).state).toBe('running');
    expect(await end(8_000, true)).toMatchObject({ state: 'stopped', reason: 'failures-in-a-row' });
    expect(await claim(20_000)).toEqual({ kind: 'nothing' });
    expect(good(await controlJob(one.id, 'resume', at))).toMatchObject({
      state: 'running',
      reason: null,
      failuresInRow: 0,
    });
    expect((await claimed(20_000)).title).toBe('报告6');
  });

  test('pauses, resumes, retries what failed, is cancelled for good', async () => {
    const one = job();
    await addJob(one, [seed(1), seed(2)]);
    const first = await claimed(0);
    await controlJob(one.id, 'pause', at);
    expect(await claim(9_000)).toEqual({ kind: 'nothing' });
    expect(good(await settleItem(first.id, { state: 'failed', reason: 'page-error' }, at)).state).toBe('paused');
    await controlJob(one.id, 'resume', at);
    const second = await claimed(9_000);
    expect(good(await settleItem(second.id, { state: 'captured' }, at)).state).toBe('done');
    expect(good(await controlJob(one.id, 'retry-failed', at)).state).toBe('running');
    const again = await claimed(19_000);
    expect(again).toMatchObject({ id: first.id, attempts: 1, reason: null });
    expect(good(await controlJob(one.id, 'cancel', at)).state).toBe('cancelled');
    expect(good(await settleItem(again.id, { state: 'captured' }, at)).state).toBe('cancelled');
    expect(await claim(90_000)).toEqual({ kind: 'nothing' });
  });

  test('an item and a job can be put first', async () => {
    const [one, two] = [job(), job({ order: 2 })];
    const last = seed(2);
    await addJob(one, [seed(1), last]);
    await addJob(two, [seed(3)]);
    await moveItemFirst(last.id, at);
    expect((await claimed(0)).id).toBe(last.id);
    await controlJob(two.id, 'first', at);
    expect((await claimed(9_000)).title).toBe('报告3');
    expect(await readJob(two.id)).toMatchObject({ order: 0 });
  });
});

test('knows what is new, captured, listed differently, or failed before', async () => {
  const url = (n: number) => `http://www.a.gov.cn/t${n}.html`;
  for (const n of [1, 2])
    good(await saveCapture(sampleCapture({ url: url(n), fields: sampleFields('平安镇年度报告') }), { now: at }));
  const one = job();
  await addJob(one, [seed(3)]);
  await settleItem((await claimed(0)).id, { state: 'failed', reason: 'page-error' }, at);
  const judged = await judgeKnown([
    seed(1, { title: '平安镇年度…' }),
    seed(2, { title: '平安镇补充报告' }),
    seed(3),
    seed(4),
  ]);
  expect(judged.map(({ known }) => known)).toEqual(['captured', 'changed', 'failed', 'new']);
  expect(judged[0]?.reportId).toHaveLength(26);
});
