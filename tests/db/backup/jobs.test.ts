import { beforeEach, expect, it } from 'vitest';
import {
  addJob,
  checkRows,
  claimItem,
  closeStore,
  controlJob,
  database,
  openBackup,
  readItems,
  readJobs,
  readLog,
  restoreLibrary,
  saveCapture,
} from '@/utils/db';
import { backUp } from '@/utils/db/backup/backUp';
import { newJob } from '@/utils/queue/newJob';
import { freshStore, good, id, sampleCapture } from '../support';
import { type MemoryFolder, memoryFolder } from './memoryFolder';

let folder: MemoryFolder;
let clock = 0;
/** Two hours apart: further than the overlap of two backups. */
const at = () => new Date(Date.UTC(2026, 10, 21) + 7_200_000 * clock++).toISOString();

beforeEach(async () => {
  await freshStore();
  folder = memoryFolder();
  clock = 0;
});

const job = (name: string) => newJob({ id: id(), source: 'addresses', name, hosts: ['a.gov.cn'] }, at());
const seeds = (name: string) =>
  [1, 2, 3].map((n) => ({ id: id(), work: 'page' as const, url: `http://a.gov.cn/${name}${n}`, title: `${n}` }));

const backup = async () => good(await openBackup(folder)).backup;
const states = async () =>
  Promise.all(
    (await readJobs()).map(async (one) => [one.name, one.state, (await readItems(one.id)).map((item) => item.state)]),
  );

it('carries list captures, and brings them back at rest with nothing half done', async () => {
  good(await addJob(job('甲'), seeds('a')));
  good(await claimItem(Date.parse(at()), at(), (delay) => delay));
  good(await backUp(folder, at()));
  await freshStore();
  good(await restoreLibrary(await backup()));
  expect(await states()).toEqual([['甲', 'paused', ['queued', 'queued', 'queued']]]);
  good(await restoreLibrary(await backup()));
  expect(await states()).toHaveLength(1);
});

it('merges: the later state of a job stands, and what only one side has stays', async () => {
  const first = job('甲');
  good(await addJob(first, seeds('a')));
  good(await backUp(folder, at()));
  good(await controlJob(first.id, 'cancel', at()));
  good(await addJob(job('乙'), seeds('b')));
  good(await restoreLibrary(await backup()));
  expect(await states()).toEqual([
    ['乙', 'running', ['queued', 'queued', 'queued']],
    ['甲', 'cancelled', ['cancelled', 'cancelled', 'cancelled']],
  ]);
});

it('a second backup carries what changed since, and both together are the whole', async () => {
  const first = job('甲');
  good(await addJob(first, seeds('a')));
  const whole = good(await backUp(folder, at()));
  good(await addJob(job('乙'), seeds('b')));
  good(await controlJob(first.id, 'cancel', at()));
  const next = good(await backUp(folder, at()));
  expect(next.segments.length).toBe(whole.segments.length + 1);
  const before = await readItems(first.id);
  await freshStore();
  good(await restoreLibrary(await backup()));
  expect((await states()).map(([name]) => name)).toEqual(['乙', '甲']);
  expect(await readItems(first.id)).toEqual(before);
});

it('a damaged library gives its jobs and its log from after the last backup', async () => {
  const { reportId } = good(await saveCapture(sampleCapture(), { now: at() }));
  good(await backUp(folder, at()));
  good(await addJob(job('丙'), seeds('c')));
  const lines = (await readLog()).entries.length;
  await (await database()).contents.delete(reportId);
  await closeStore();
  expect(await checkRows()).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
  good(await restoreLibrary(await backup()));
  expect(await states()).toEqual([['丙', 'paused', ['queued', 'queued', 'queued']]]);
  const events = (await readLog()).entries.map(({ event }) => event);
  expect(events.filter((event) => event !== 'imported')).toHaveLength(lines);
});
