import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { part, press, said } from '../support/act';
import { importInto } from '../support/importInto';
import { pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { type LoggingProxy, startLoggingProxy } from '../support/loggingProxy';
import { sampleRecord } from '../support/sampleDataset';
import { attackVectors, inGroups } from '../support/vectors';

closeStagesAfterwards();
const eventually = { timeout: 20_000, interval: 50 };
const { vectors, isWhole } = attackVectors();
const groups = inGroups(vectors, 60);
/** A page that sends the browser away, or whose form hides what its elements are, cannot be captured; shown from a dataset. */
const stays = (vector: string) =>
  !/http-equiv\s*=\s*["']?\s*refresh/i.test(vector) && !(/<form/i.test(vector) && /name\s*=/i.test(vector));
const served = inGroups(vectors.filter(stays), 60);
const scope = `${served.flat().length} of ${vectors.length} strings${isWhole ? '' : ' (our own few: no ../shared/corpora here)'}`;
let stage: Stage;
let proxy: LoggingProxy;
let library: Page;
let executed = 0;
let navigated = 0;

const hostilePage = (group: readonly string[], n: number) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>关于第${n}号攻击样本的通知</title>` +
  `<meta name="ArticleTitle" content="关于第${n}号攻击样本的通知"><meta name="PubDate" content="2024-01-02"></head>` +
  `<body><h1>关于第${n}号攻击样本的通知</h1><div id="zoom"><p>${'各镇人民政府，县政府各部门：现将有关事项通知如下。'.repeat(12)}</p>` +
  `${group.map((vector) => `<div>${vector}</div>`).join('\n')}</div></body></html>`;

/** Counts scripts that ran and pages that left or opened, while the review page is looked at. */
function watch(page: Page): void {
  page.on('dialog', (dialog) => {
    executed += 1;
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame: Frame) => {
    if (frame === page.mainFrame() ? !frame.url().includes('library.html') : !frame.url().startsWith('about:'))
      navigated += 1;
  });
}

/** Opens a report's body and clicks everything in it that could be meant to be clicked, with the real mouse. */
async function openAndClick(id: string): Promise<void> {
  await library.evaluate((at) => {
    location.hash = `report/${at}`;
  }, id);
  await library.waitForSelector(`.grid-data.is-open[data-report-id="${id}"], [data-testid="detail-title"]`);
  await press(library, 'tab-body');
  const frame = await part(library, 'captured-frame');
  const box = await frame.boundingBox();
  if (!box) throw new Error('The body is not shown');
  for (let y = 24; y < Math.min(box.height, 420); y += 33) await library.mouse.click(box.x + 60, box.y + y);
  await library.mouse.wheel({ deltaY: 2_000 });
  for (let y = 40; y < Math.min(box.height, 420); y += 66) await library.mouse.click(box.x + 60, box.y + y);
}

async function openAll(): Promise<number> {
  const ids = (await storedRows(stage, 'reports')).map(({ id }) => String(id));
  proxy.forget();
  for (const id of ids) await openAndClick(id);
  return ids.length;
}

beforeAll(async () => {
  proxy = await startLoggingProxy();
  stage = await launch({
    build: 'chrome',
    args: [`--proxy-server=127.0.0.1:${proxy.port}`, '--proxy-bypass-list=*.gov.cn'],
  });
});
afterAll(() => proxy.close());

it(`captures ${scope} through the real pipeline`, async () => {
  for (const [n, group] of served.entries()) {
    const address = `www.example.gov.cn/hostile/${n}.html`;
    // The page itself may not run anything, so that it is there to be captured; what is stored is what it holds.
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };
    stage.portal.behave(address, { headers, body: hostilePage(group, n) });
    const page = await stage.openPage(`http://${address}`);
    await pressCommand(stage, 'capture-page', await tabIdOf(stage, page));
    await vi.waitFor(async () => expect((await storedRows(stage, 'reports')).length).toBe(n + 1), eventually);
    await page.close();
  }
}, 600_000);

it('shows and clicks what was captured: nothing runs, nothing connects, nothing leaves', async () => {
  library = await stage.openLibrary();
  await library.setViewport({ width: 1360, height: 860 });
  watch(library);
  expect(await openAll()).toBe(served.length);
  expect({ executed, navigated, reached: proxy.reached }).toEqual({ executed: 0, navigated: 0, reached: [] });
}, 600_000);

it('shows the same strings raw from a hostile dataset, and still works after', async () => {
  const records = await Promise.all(
    groups.map((group, n) => sampleRecord(n, { html: group.map((vector) => `<div>${vector}</div>`).join('\n') })),
  );
  await library.evaluate(() => {
    location.hash = '';
  });
  await importInto(stage, library, records);
  const tabs = (await stage.browser.pages()).length;
  expect(await openAll()).toBe(served.length + groups.length);
  expect({ executed, navigated, reached: proxy.reached }).toEqual({ executed: 0, navigated: 0, reached: [] });
  expect(await stage.browser.pages()).toHaveLength(tabs);
  await press(library, 'tab-fields');
  expect(await said(library, 'detail')).toContain('标题');
}, 600_000);

it('sees connections once sanitiser and sandbox are taken away (control)', async () => {
  proxy.forget();
  await library.evaluate(
    (raw) => {
      for (const html of raw) {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.body.append(frame);
      }
    },
    groups.map((group) => group.join('\n')),
  );
  await vi.waitFor(() => expect(proxy.reached.length).toBeGreaterThan(0), eventually);
});
