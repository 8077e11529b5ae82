import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPortal } from '@/scripts/portal/portal';
import { buildLab, type Control } from './lab/buildLab';
import { call, openLab } from './lab/openLab';
import { seed, seeded } from './seeded';
import { upToThreeTimes } from './upToThreeTimes';

const captures = 500;
const kills = 25;

/** Captures 500 pages through the real content script while the worker is killed at 25 seeded moments. */
async function run(control?: Control) {
  const extension = await buildLab(control);
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-kills-'));
  const portal = await startPortal();
  const html = '<!doctype html><meta charset="utf-8"><title>lab</title>';
  portal.behave('lab.gov.cn/run.html', { body: html });
  const lab = await openLab({ extension, profile, portal });
  const acks = () =>
    portal.requests.filter(({ path }) => /^\/ack\/\d+\//.test(path)).map(({ path }) => path.split('/')[3] ?? '');
  const random = seeded(seed);
  const moments = Array.from({ length: kills }, () => Math.floor(random() * (captures - 20))).sort((a, b) => a - b);
  try {
    const tab = await lab.browser.newPage();
    await tab.goto('http://lab.gov.cn/run.html');
    await tab.waitForSelector('[data-lab="ready"]');
    await tab.evaluate((to) => {
      Object.assign(document.documentElement.dataset, { from: 0, to });
      document.dispatchEvent(new Event('lab-run'));
    }, captures);
    let killed = 0;
    for (const moment of moments) {
      while (acks().length < moment) await new Promise((resolve) => setTimeout(resolve, 2));
      await new Promise((resolve) => setTimeout(resolve, random() * 30));
      while (!(await lab.killWorker())) await new Promise((resolve) => setTimeout(resolve, 2));
      killed += 1;
    }
    while (!portal.requests.some(({ path }) => path === '/ack/end/end'))
      await new Promise((resolve) => setTimeout(resolve, 50));
    const page = await lab.page();
    const opened = await call(page, 'open');
    const stored = new Set(await call(page, 'ids'));
    const { count, unsound } = await call(page, 'fingerprint');
    const acknowledged = acks();
    const lost = acknowledged.filter((id) => !stored.has(id)).length;
    return { killed, opened, acknowledged: acknowledged.length, stored: count, lost, unsound };
  } finally {
    await lab.close();
    await portal.close();
    await rm(profile, { recursive: true, force: true });
    await rm(extension, { recursive: true, force: true });
  }
}

it('loses nothing and stores nothing twice when the worker dies at 25 points of 500 captures', async () => {
  const found = await run();
  console.log(`worker kills, seed ${seed}:`, JSON.stringify(found));
  expect(found.opened.slow).toEqual({ ok: true, value: null });
  expect(found.killed).toBe(kills);
  expect(found).toMatchObject({ acknowledged: captures, stored: captures, lost: 0, unsound: 0 });
});

it('control: acknowledged before the commit, captures are lost', async () => {
  const found = await upToThreeTimes(
    () => run('early-ack'),
    ({ lost }) => lost > 0,
  );
  console.log(`worker kills, control early-ack, seed ${seed}:`, JSON.stringify(found));
  expect(found.lost).toBeGreaterThan(0);
});
