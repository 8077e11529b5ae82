import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { hostOf, rowsOf } from '@/scripts/portal/lists/listSite';
import { listSite, listUrlOf } from '@/scripts/portal/lists/listSites';
import { reportPages } from '@/scripts/portal/pages';
import { envelope } from '@/utils/messaging/envelope';
import { newId } from '@/utils/report/id';
import { said } from '../support/act';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
const site = listSite('trs');
const host = hostOf(site);
let stage: Stage;
let library: Page;

interface ExtensionApi {
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}
type Row = Readonly<Record<string, unknown>>;

/** Rows of a table, read by our own page: Firefox's background is no target of the driver. */
const rowsIn = (table: string): Promise<Row[]> =>
  library.evaluate(async (name) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = indexedDB.open('gongkai');
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const all = db.transaction(name).objectStore(name).getAll();
    return new Promise<Row[]>((resolve, reject) => {
      all.onsuccess = () => {
        db.close();
        resolve(all.result as Row[]);
      };
      all.onerror = () => reject(all.error);
    });
  }, table);

async function run(request: object): Promise<Row[]> {
  const id = newId((bytes) => crypto.getRandomValues(bytes));
  const message = envelope('startJob', { id, name: '法治政府建设', delay: 20, ...request } as never);
  const answer = await library.evaluate(
    (sent) => (globalThis as unknown as { browser: ExtensionApi }).browser.runtime.sendMessage(sent),
    message as unknown,
  );
  expect(answer).toMatchObject({ ok: true });
  await vi.waitFor(
    async () => expect((await rowsIn('jobs')).find((job) => job.id === id)?.state).toMatch(/done|stopped/),
    { timeout: 90_000, interval: 500 },
  );
  return (await rowsIn('jobItems')).filter(({ jobId }) => jobId === id);
}

beforeAll(async () => {
  stage = await launch({ build: 'firefox' });
  library = await stage.openLibrary();
  await library.waitForSelector('[data-testid="library-export"]');
});

it('shows the rows of the list in front in the sidebar', async () => {
  const portal = await stage.openPage(listUrlOf(site));
  // The sidebar's own document in a tab: no driver opens the native one.
  const panel = await stage.openExtensionPage('sidepanel.html');
  await portal.bringToFront();
  // The ESR of a distribution speaks English or Chinese by its language packs.
  await vi.waitFor(
    async () =>
      expect(await said(panel, 'page-coverage')).toMatch(
        /^本页 6 条，已采 0，缺 6$|^6 on this page, 0 captured, 6 missing$/,
      ),
    { timeout: 30_000, interval: 200 },
  );
  await panel.close();
  await portal.close();
});

it('captures a column of four list pages and twenty documents in Firefox', async () => {
  const items = await run({ source: 'list', urls: [listUrlOf(site)] });
  const pages = items.filter(({ work }) => work === 'page');
  expect(items.filter(({ work }) => work === 'list')).toHaveLength(4);
  expect(pages.map(({ state, readBy }) => `${state} ${readBy}`)).toEqual(rowsOf(site).map(() => 'captured fetch'));
  const titles = (await rowsIn('reports')).map(({ values }) => (values as { title: string }).title);
  expect(titles.sort()).toEqual(
    rowsOf(site)
      .map(({ title }) => title)
      .sort(),
  );
  const asked = stage.portal.requests.filter((request) => request.host === host);
  expect(asked.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
});

it('sends nothing to a site that a redirect leads to', async () => {
  const from = 'www.cqszx.gov.cn';
  const locations = {
    other: reportPages.zhangwan,
    sibling: 'http://xxgk.cqszx.gov.cn/r/page.html',
    foreign: 'http://notices.county-archive.example/2021/0714.html',
  };
  for (const [name, location] of Object.entries(locations))
    stage.portal.behave(`${from}/r/${name}`, { status: 302, headers: { location } });
  const before = stage.portal.requests.length;
  const items = await run({
    source: 'addresses',
    urls: Object.keys(locations).map((name) => `http://${from}/r/${name}`),
  });
  expect(items.map(({ state, reason }) => `${state} ${reason}`)).toEqual(
    items.map(() => 'failed not-asked-for: moved elsewhere'),
  );
  const hosts = stage.portal.requests.slice(before).map((request) => request.host);
  expect(new Set(hosts)).toEqual(new Set([from]));
});
