import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Portal, startPortal } from '@/scripts/portal/portal';
import { pause } from '@/scripts/support/pause';
import { buildLab, type Control } from './lab/buildLab';
import { type BackEnd, backEnds, call, databaseFiles, openLab } from './lab/openLab';
import { seed, seeded } from './seeded';
import { upToThreeTimes } from './upToThreeTimes';

const points = 12;
const pagesEach = 400;
/** Of these so many at most are acknowledged before the kill. */
const capturesEach = 60;

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  portal.behave('lab.gov.cn/run.html', { body: '<!doctype html><meta charset="utf-8"><title>lab</title>' });
});
afterAll(() => portal.close());

/** Captures, is killed with `kill -9` at a random moment, starts again, looks, and goes on: `times` times. */
async function run(backEnd: BackEnd, times: number, control?: Control) {
  const extension = await buildLab(control);
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-kill9-'));
  const random = seeded(seed);
  const before = portal.requests.length;
  const acks = () =>
    portal.requests
      .slice(before)
      .flatMap(({ path }) => (/^\/ack\/\d+\/\w{26}$/.test(path) ? [path.split('/')[3] ?? ''] : []));
  const found = { acknowledged: 0, stored: 0, lost: 0, unsound: 0, alarms: 0, format: '' };
  try {
    for (let round = 0; round <= times; round += 1) {
      const lab = await openLab({ extension, profile, backEnd, portal });
      const page = await lab.page();
      const opened = await call(page, 'open');
      if (!opened.slow.ok) found.alarms += 1;
      const stored = new Set(await call(page, 'ids'));
      found.lost = acks().filter((id) => !stored.has(id)).length;
      found.stored = stored.size;
      if (round === times) {
        found.unsound = (await call(page, 'fingerprint')).unsound;
        await lab.close();
        break;
      }
      const tab = await lab.browser.newPage();
      await tab.goto('http://lab.gov.cn/run.html');
      await tab.waitForSelector('[data-lab="ready"]');
      const already = acks().length;
      await tab.evaluate(
        (from, to) => {
          Object.assign(document.documentElement.dataset, { from, to });
          document.dispatchEvent(new Event('lab-run'));
        },
        round * pagesEach,
        (round + 1) * pagesEach,
      );
      // By the captures, not by the clock: a slow machine is killed at as many points as a quick one.
      const more = 1 + Math.floor(random() * capturesEach);
      while (acks().length < already + more) await pause(2);
      await pause(random() * 30);
      await lab.killBrowser();
    }
    found.acknowledged = acks().length;
    found.format = (await databaseFiles(profile)).some((file) => file.endsWith('.leveldb')) ? 'leveldb' : 'sqlite';
    return found;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await rm(extension, { recursive: true, force: true });
  }
}

it.each(backEnds)('loses no acknowledged capture when the browser is killed at 12 points (%s)', async (backEnd) => {
  const found = await run(backEnd, points);
  console.log(`kill -9, ${backEnd}, seed ${seed}:`, JSON.stringify(found));
  expect(found).toMatchObject({ format: backEnd, lost: 0, unsound: 0, alarms: 0 });
  expect(found.acknowledged).toBeGreaterThan(points * 5);
});

it('control: acknowledged before the commit, captures are lost', async () => {
  const found = await upToThreeTimes(
    () => run('leveldb', 4, 'early-ack'),
    ({ lost }) => lost > 0,
  );
  console.log(`kill -9, control early-ack, seed ${seed}:`, JSON.stringify(found));
  expect(found.lost).toBeGreaterThan(0);
});
