import { beforeEach, describe, expect, test, vi } from 'vitest';
import { addJob, controlJob, type ItemSeed, readItems, readJob } from '@/utils/db';
import { newJob } from '@/utils/queue/newJob';
import { type QueuePorts, runQueue } from '@/utils/queue/runQueue';
import type { Outcome } from '@/utils/queue/settlementOf';
import type { JobItem } from '@/utils/report/job';
import { freshStore, good, id } from '../db/support';

/** The control takes out what brings items of a dead worker back. */
const control = vi.hoisted(() => ({ keepsHeld: false }));
vi.mock('@/utils/db', async (original) => {
  const room = await original<typeof import('@/utils/db')>();
  const releaseItems: typeof room.releaseItems = async (at) =>
    control.keepsHeld ? { ok: true, value: 0 } : room.releaseItems(at);
  return { ...room, releaseItems };
});

const at = '2026-11-21T10:00:00.000Z';
const start = Date.parse(at);
const count = 12;
const jobOf = () =>
  newJob(
    { id: id(), source: 'addresses', name: '年度报告', hosts: ['www.a.gov.cn', 'www.b.gov.cn'], delay: 1_000 },
    at,
  );
const seeds = (host: string, numbers: number): ItemSeed[] =>
  Array.from({ length: numbers }, (_, n) => ({
    id: id(),
    work: 'page',
    url: `http://${host}/t${n}.html`,
    title: `${n}`,
  }));

/** A worker's life on a clock of its own; `read` may never answer, as one whose worker was killed. */
function worker(clock: { now: number }, read: (item: JobItem) => Promise<Outcome>): QueuePorts {
  return {
    now: () => clock.now,
    random: () => 0,
    sleep: async (ms) => {
      clock.now += ms;
    },
    read,
    tell: async () => undefined,
    longestSleep: 20_000,
  };
}
const gone: Outcome = { kind: 'fault', verdict: 'gone', fault: { code: 'not-found' } };

/** Runs a job to its end while the worker dies at every third page, and says which addresses were never finished. */
async function withKills(): Promise<{ lost: string[]; state: string | undefined }> {
  const job = jobOf();
  good(await addJob(job, seeds('www.a.gov.cn', count)));
  const clock = { now: start };
  for (let life = 0; life < count; life += 1) {
    let reads = 0;
    const died = Symbol('died');
    const rest = await new Promise<unknown>((resolve) => {
      const dies = () => {
        resolve(died);
        return new Promise<Outcome>(() => undefined);
      };
      const ports = worker(clock, async () => {
        reads += 1;
        return reads === 3 ? dies() : gone;
      });
      void runQueue(ports).then(resolve);
    });
    if (rest !== died) break;
  }
  const items = await readItems(job.id);
  const lost = items.filter(({ state }) => state !== 'failed').map(({ url }) => url);
  return { lost, state: (await readJob(job.id))?.state };
}

beforeEach(async () => {
  control.keepsHeld = false;
  await freshStore();
});

describe('a worker that dies in the middle of a page', () => {
  test('loses nothing: the next one reads it', async () => {
    const { lost, state } = await withKills();
    expect({ lost, state }).toEqual({ lost: [], state: 'done' });
  });

  test('control: with held items left as they are, they are lost and the job never ends', async () => {
    control.keepsHeld = true;
    const { lost, state } = await withKills();
    expect(lost.length).toBeGreaterThan(2);
    expect(state).toBe('running');
  });
});

describe('waiting', () => {
  test('a host is never asked sooner than the delay after the last asking, two hosts in turn', async () => {
    const job = jobOf();
    good(await addJob(job, [...seeds('www.a.gov.cn', 4), ...seeds('www.b.gov.cn', 4)]));
    const clock = { now: start };
    const asked: { host: string; from: number; to: number }[] = [];
    let open = 0;
    await runQueue(
      worker(clock, async ({ host }) => {
        open += 1;
        expect(open).toBe(1);
        const from = clock.now;
        clock.now += 300;
        asked.push({ host, from, to: clock.now });
        open -= 1;
        return gone;
      }),
    );
    for (const host of ['www.a.gov.cn', 'www.b.gov.cn']) {
      const own = asked.filter((each) => each.host === host);
      expect(own).toHaveLength(4);
      for (const [n, each] of own.slice(1).entries())
        expect(each.from - (own[n]?.to ?? 0)).toBeGreaterThanOrEqual(1_000);
    }
  });

  test('a wait longer than may be slept through is handed back for an alarm', async () => {
    const job = jobOf();
    good(await addJob(job, seeds('www.a.gov.cn', 1)));
    const clock = { now: start };
    const later: Outcome = { kind: 'fault', verdict: 'later', fault: { code: 'page-error' }, retryAfter: 90_000 };
    const rest = await runQueue(worker(clock, async () => later));
    expect(rest).toEqual({ kind: 'until', at: start + 90_000 });
    clock.now = start + 90_000;
    expect(await runQueue(worker(clock, async () => gone))).toEqual({ kind: 'empty' });
    expect((await readJob(job.id))?.state).toBe('done');
  });

  test('a server that asks for more than an hour stops the job, in words; it can be resumed within the hour', async () => {
    const job = jobOf();
    good(await addJob(job, seeds('www.a.gov.cn', 2)));
    const clock = { now: start };
    const years: Outcome = { kind: 'fault', verdict: 'later', fault: { code: 'page-error' }, retryAfter: 9e10 };
    expect(await runQueue(worker(clock, async () => years))).toEqual({ kind: 'empty' });
    expect(await readJob(job.id)).toMatchObject({ state: 'stopped', reason: 'asked-to-wait' });
    good(await controlJob(job.id, 'resume', at));
    clock.now += 3_600_000;
    await runQueue(worker(clock, async () => gone));
    expect((await readJob(job.id))?.state).toBe('done');
  });

  test('a paused job is left alone, and goes on where it was', async () => {
    const job = jobOf();
    good(await addJob(job, seeds('www.a.gov.cn', 3)));
    const clock = { now: start };
    await runQueue(
      worker(clock, async () => {
        await controlJob(job.id, 'pause', at);
        return gone;
      }),
    );
    expect((await readItems(job.id)).map(({ state }) => state)).toEqual(['failed', 'queued', 'queued']);
    good(await controlJob(job.id, 'resume', at));
    await runQueue(worker(clock, async () => gone));
    expect((await readJob(job.id))?.state).toBe('done');
  });
});
