import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { documentHtml } from '@/scripts/portal/lists/listSite';
import { pause } from '@/scripts/support/pause';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, makeId } from '../support/queueInBrowser';
import { slowness } from '../support/slowness';
import { buildProduct } from './lab/buildProduct';
import { upToThreeTimes } from './upToThreeTimes';

closeStagesAfterwards();
const host = 'www.killed.gov.cn';
let control: string;

beforeAll(async () => {
  control = await buildProduct('utils/db/jobs/claimItem.ts', 'noRelease.ts');
});
afterAll(() => rm(dirname(control), { recursive: true, force: true }));

/** Three slow pages; the worker is killed while it waits for the first, then woken. Answers how each ended. */
async function killedAtWork(extension?: string): Promise<unknown[]> {
  const stage = await launch({ build: 'chrome', ...(extension ? { extension } : {}) });
  const numbers = [1, 2, 3];
  for (const n of numbers) {
    const row = { title: `清平县关于第${n}项工作的通知`, path: `/t${n}.html`, date: `2024-03-0${n}` };
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    stage.portal.behave(`${host}${row.path}`, { headers, body: documentHtml(row), delayMs: 1_500 });
  }
  const urls = numbers.map((n) => `http://${host}/t${n}.html`);
  await command(stage, 'startJob', { id: makeId(), name: '中断', source: 'addresses', urls, delay: 50 });
  while (!stage.portal.requests.some(({ path }) => path === '/t1.html')) await pause(50);
  await pause(500);
  await stage.killWorker();
  await (await stage.openLibrary()).close();
  const rest = 15_000 * slowness();
  const end = performance.now() + 2 * rest;
  for (;;) {
    const states = (await storedRows(stage, 'jobItems').catch(() => []))
      .sort((a, b) => Number(a.order) - Number(b.order))
      .map(({ state }) => state);
    const isOver = states.length === 3 && states.slice(1).every((state) => state === 'captured');
    // What the control leaves lying is given as long again.
    if (isOver && (states[0] === 'captured' || performance.now() > end - rest)) return states;
    if (performance.now() > end) return states;
    await pause(500);
  }
}

it('a page being read when the worker was killed is read by the next', async () => {
  expect(await killedAtWork()).toEqual(['captured', 'captured', 'captured']);
});

it('control: without the release of held items it is lost', async () => {
  // On a busy machine the page may be read before the kill arrives.
  const states = await upToThreeTimes(
    () => killedAtWork(control),
    ([first]) => first === 'reading',
  );
  expect(states).toEqual(['reading', 'captured', 'captured']);
});
