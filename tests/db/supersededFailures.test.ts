import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import {
  addJob,
  claimItem,
  controlJob,
  exportSource,
  type ItemSeed,
  type Settlement,
  saveCapture,
  settleItem,
} from '@/utils/db';
import { newJob } from '@/utils/queue/newJob';
import { freshStore, good, id, sampleCapture } from './support';

const host = 'www.a.gov.cn';
const at = (minute: number) => `2026-11-21T10:${String(minute).padStart(2, '0')}:00.000Z`;
const url = (n: number) => `http://${host}/t${n}.html`;
const seed = (n: number, work: ItemSeed['work'] = 'page'): ItemSeed => ({ id: id(), work, url: url(n), title: `${n}` });

let minute = 0;
const now = () => {
  minute += 1;
  return at(minute);
};

async function start(...seeds: ItemSeed[]): Promise<string> {
  const job = newJob({ id: id(), order: 1, source: 'list', name: '年度报告', listUrl: url(0), hosts: [host] }, now());
  good(await addJob(job, seeds));
  return job.id;
}
/** Takes the next item and lets it end so; a captured one is stored first, as the queue does. */
async function end(settlement: Settlement): Promise<void> {
  const claim = good(await claimItem(minute * 60_000, now(), () => 0));
  if (claim.kind !== 'item') throw new Error('nothing to claim');
  const { item } = claim;
  const capture = { ...sampleCapture({ url: item.url, title: item.title }), id: item.id };
  if (settlement.state === 'captured') good(await saveCapture(capture, { now: now(), jobId: item.jobId }));
  good(await settleItem(item.id, settlement, now()));
}
const failed: Settlement = { state: 'failed', reason: 'page-unreachable' };

async function ends(): Promise<string[]> {
  const source = await exportSource();
  const lines: string[] = [];
  const ids: string[] = [];
  for await (const batch of source.reports()) ids.push(...batch.map(({ report }) => report.id));
  for await (const batch of source.log(new Set(ids), new Set([host]))) {
    for (const { event, url: of, isSuperseded } of batch)
      if (event !== 'listed')
        lines.push(`${/t(\d)\.html$/.exec(of)?.[1]} ${event}${isSuperseded ? ', superseded' : ''}`);
  }
  return lines;
}

beforeEach(async () => {
  minute = 0;
  await freshStore();
});

test('a failure that was retried counts by its last end, one that stayed counts itself', async () => {
  const job = await start(seed(1), seed(2), seed(3));
  for (let times = 0; times < 3; times += 1) await end(failed);
  expect(await ends()).toEqual(['1 failed', '2 failed', '3 failed']);
  good(await controlJob(job, 'retry-failed', now()));
  await end({ state: 'captured' });
  await end(failed);
  // The third is not asked again before the job is cancelled.
  good(await controlJob(job, 'cancel', now()));
  expect(await ends()).toEqual([
    '1 failed, superseded',
    '2 failed, superseded',
    '3 failed, superseded',
    '1 captured',
    '2 failed',
    '3 excluded',
  ]);
});

test('what a later job captured no longer counts as failed; what it only left out does', async () => {
  await start(seed(1), seed(2));
  await end(failed);
  await end(failed);
  const again = await start(seed(1), seed(2));
  await end({ state: 'captured' });
  good(await controlJob(again, 'cancel', now()));
  expect(await ends()).toEqual(['1 failed, superseded', '2 failed', '1 captured', '2 excluded']);
});

test('a list page and an attachment that were had in the end, without a line of their own', async () => {
  const job = await start(seed(1, 'list'), seed(2, 'attachment'));
  await end(failed);
  await end(failed);
  good(await controlJob(job, 'retry-failed', now()));
  expect(await ends()).toEqual(['1 failed', '2 failed']);
  await end({ state: 'read' });
  await end({ state: 'stored' });
  expect(await ends()).toEqual(['1 failed, superseded', '2 failed, superseded']);
});
