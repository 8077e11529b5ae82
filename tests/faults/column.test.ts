import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { columnEntries, columnHost, columnUrl, pageCount } from '@/scripts/portal/column/entries';
import { documentPage } from '@/scripts/portal/column/pages';
import { type Portal, startPortal } from '@/scripts/portal/portal';
import { pause } from '@/scripts/support/pause';
import { storedRows } from '../support/inWorker';
import { launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

const delay = 50;
const workerKills = 10;
const seed = Number(process.env.SEED ?? 20_261_121);
/** A small generator, so that a run can be repeated by its seed (Numerical Recipes' LCG). */
let state = seed;
const random = () => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 2 ** 32;
};
const urlOf = (path: string) => `http://${columnHost}${path}`;
const withTrait = (trait: string) => columnEntries.filter((entry) => entry.trait === trait);

let stage: Stage;
let portal: Portal;
let profile: string;
afterAll(async () => {
  await stage.close();
  await portal.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
});

async function open(): Promise<void> {
  stage = await launch({ build: 'chrome', profile, portal });
}

/** Ends the browser as a power cut does. */
async function killBrowser(): Promise<void> {
  const process = stage.browser.process();
  const gone = new Promise((resolve) => process?.once('exit', resolve));
  process?.kill('SIGKILL');
  await gone;
  await stage.close().catch((error: unknown) => console.log('closing what is dead:', String(error).slice(0, 80)));
  await pause(500);
}

/** Lets a job run to its end; where a guard stops it, the guard is passed, as the researcher would, and it goes on. */
async function toTheEnd(jobId: string): Promise<number> {
  let stops = 0;
  for (;;) {
    const job = await jobIn(stage, jobId, ['done', 'stopped'], 600_000);
    if (job.state === 'done') return stops;
    stops += 1;
    expect(job.reason).toBe(`blocked-by-site: captcha (${columnHost})`);
    const held = (await storedRows(stage, 'jobItems')).find(
      (item) => item.jobId === jobId && item.state === 'queued' && String(item.reason).startsWith('blocked-by-site'),
    );
    const entry = columnEntries.find(({ path }) => urlOf(path) === held?.url);
    if (!entry) throw new Error(`No address is held back: ${JSON.stringify(held)}`);
    portal.behave(`${columnHost}${entry.path}`, { body: documentPage({ ...entry, trait: 'plain' }) });
    await command(stage, 'controlJob', { jobId, act: 'resume' });
  }
}

const start = (jobId: string) =>
  command(stage, 'startJob', { id: jobId, name: '法治政府建设', source: 'list', urls: [columnUrl], delay });

it('one column of 600, the worker killed 10 times and the browser once: nothing lost, nothing twice, all accounted for', async () => {
  console.log(`seed ${seed}`);
  profile = await mkdtemp(join(tmpdir(), 'gongkai-column-'));
  portal = await startPortal();
  // Back-off takes a minute; those near the end of the column would only make this longer.
  for (const entry of withTrait('flaky').filter(({ number }) => number > 300)) {
    portal.behave(`${columnHost}${entry.path}`, { body: documentPage({ ...entry, trait: 'plain' }) });
  }
  await open();
  const jobId = makeId();
  expect(await start(jobId)).toEqual({ ok: true, value: { jobId } });
  const run = (async () => {
    for (let kill = 0; kill < workerKills; kill += 1) {
      await pause(1_000 + random() * 4_000);
      if (kill === 5) {
        await killBrowser();
        await open();
      } else await stage.killWorker();
      // A command, an alarm or a page wakes it; here the alarm's half minute is shortened by opening the library.
      await (await stage.openLibrary()).close();
    }
    await stage.killWorker();
  })();
  await run;
  await (await stage.openLibrary()).close();
  const stops = await toTheEnd(jobId);

  const items = (await storedRows(stage, 'jobItems')).filter((item) => item.jobId === jobId);
  const pages = items.filter(({ work }) => work === 'page');
  const told: Record<string, number> = {};
  for (const { state: of } of pages) told[String(of)] = (told[String(of)] ?? 0) + 1;
  console.log(JSON.stringify({ items: items.length, ...told, stops, requests: portal.requests.length }));

  // Every listed address has ended, each once.
  expect(items.filter(({ work }) => work === 'list')).toHaveLength(pageCount);
  expect(pages.map(({ url }) => url).sort()).toEqual(columnEntries.map(({ path }) => urlOf(path)).sort());
  const gone = withTrait('gone').map(({ path }) => urlOf(path));
  expect(
    pages
      .filter(({ state: of }) => of !== 'captured')
      .map(({ url }) => url)
      .sort(),
  ).toEqual(gone.sort());
  expect(stops).toBe(withTrait('captcha').length);

  // The library holds each once.
  const reports = await storedRows(stage, 'reports');
  expect(reports).toHaveLength(columnEntries.length - gone.length);
  expect(new Set(reports.map(({ urlKey }) => urlKey)).size).toBe(reports.length);
  expect((await storedRows(stage, 'contents')).length).toBe(reports.length);
  const titles = reports.map(({ values }) => (values as { title: string }).title).sort();
  expect(titles).toEqual(
    columnEntries
      .filter(({ trait }) => trait !== 'gone')
      .map(({ title }) => title)
      .sort(),
  );

  // The log accounts for every address: listed once, ended once.
  const log = (await storedRows(stage, 'log')).filter((line) => line.jobId === jobId);
  const count = (event: string) => log.filter((line) => line.event === event).length;
  expect([count('listed'), count('captured'), count('failed')]).toEqual([600, reports.length, gone.length]);

  // Attachments are in the store.
  const files = await storedRows(stage, 'attachments');
  expect(files.filter(({ state: of }) => of === 'stored')).toHaveLength(withTrait('attachment').length);

  // Politeness, by the server's own log: no cookie, no other host, no two requests too close but for a redirect's own hop.
  const own = portal.requests.filter(({ path }) => path !== '/favicon.ico');
  expect(new Set(own.map(({ host }) => host))).toEqual(new Set([columnHost]));
  expect(own.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
  const moved = new Set(withTrait('moved').map(({ path }) => path));
  const gaps = own
    .slice(1)
    .map((request, at) => ({ gap: request.at - (own[at]?.at ?? 0), after: own[at]?.path ?? '' }));
  const close = gaps.filter(({ gap, after }) => gap < delay - 15 && !moved.has(after));
  console.log(
    `smallest gap ${Math.min(...gaps.filter(({ after }) => !moved.has(after)).map(({ gap }) => gap)).toFixed(0)} ms`,
  );
  expect(close).toEqual([]);

  // A second run asks for the lists and what failed, and for nothing that is stored.
  const before = portal.requests.length;
  const second = makeId();
  await start(second);
  await toTheEnd(second);
  const again = portal.requests.slice(before).filter(({ path }) => path !== '/favicon.ico');
  const lists = again.filter(({ path }) => /\/index(?:_\d+)?\.html$/.test(path));
  expect(lists).toHaveLength(pageCount);
  expect(
    again
      .filter((request) => !lists.includes(request))
      .map(({ path }) => urlOf(path))
      .sort(),
  ).toEqual(gone.sort());
  expect(await storedRows(stage, 'reports')).toHaveLength(reports.length);
});
