import type { CDPSession } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { documentHtml } from '@/scripts/portal/lists/listSite';
import type { Behaviour } from '@/scripts/portal/portal';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

closeStagesAfterwards();
const host = 'www.resting.gov.cn';
const url = `http://${host}/t1.html`;
/** Seconds the server asks for: longer than the 30 s after which Chromium ends an idle worker. */
const retryAfter = 75;

it('a worker that dies of rest while the queue waits is woken by the alarm, and the queue goes on', async () => {
  const stage = await launch({ build: 'chrome' });
  let times = 0;
  stage.portal.behave(`${host}/t1.html`, (): Behaviour => {
    times += 1;
    if (times === 1) return { status: 503, headers: { 'retry-after': String(retryAfter) }, body: '' };
    const row = { title: '清平县关于歇后继续采集的通知', path: '/t1.html', date: '2024-03-01' };
    return { headers: { 'content-type': 'text/html; charset=utf-8' }, body: documentHtml(row) };
  });
  const id = makeId();
  await command(stage, 'startJob', { id, name: '等候', source: 'addresses', urls: [url], delay: 50 });
  const asked = () => stage.portal.requests.filter((request) => request.host === host && request.path === '/t1.html');
  while (asked().length === 0) await new Promise((resolve) => setTimeout(resolve, 100));

  // A driver that listens to a worker keeps it alive: let go of it, then only look on from outside.
  const worker = await stage.worker();
  const isWorker = (target: { type(): string; url(): string }) =>
    target.type() === 'service_worker' && target.url().includes(stage.extensionId);
  const died = new Promise<number>((resolve) => {
    stage.browser.on('targetdestroyed', (target) => {
      if (isWorker(target)) resolve(performance.now());
    });
  });
  await (worker as unknown as { client: CDPSession }).client.detach();
  const from = asked()[0]?.at ?? 0;
  const end = performance.now() + (retryAfter + 60) * 1_000;
  while (asked().length < 2 && performance.now() < end) await new Promise((resolve) => setTimeout(resolve, 500));
  const again = asked()[1]?.at ?? Number.NaN;
  const death = await Promise.race([died, new Promise<undefined>((resolve) => setTimeout(resolve, 0))]);
  console.log(
    `asked again after ${Math.round((again - from) / 100) / 10} s; the worker died ${death === undefined ? 'not' : `${Math.round((death - from) / 100) / 10} s after the first asking`}`,
  );
  expect(death).toBeDefined();
  expect(death).toBeLessThan(again);
  expect(again - from).toBeGreaterThanOrEqual(retryAfter * 1_000);
  expect(await jobIn(stage, id, ['done'], 60_000)).toMatchObject({ state: 'done' });
  expect((await storedRows(stage, 'jobItems')).map(({ state }) => state)).toEqual(['captured']);
});
