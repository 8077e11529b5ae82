import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { importInto } from '../support/importInto';
import { pressCommand, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { type LoggingProxy, startLoggingProxy } from '../support/loggingProxy';
import { sampleRecord } from '../support/sampleDataset';
import { attackVectors, inGroups } from '../support/vectors';

closeStagesAfterwards();
const { vectors, isWhole } = attackVectors();
/** A page with one of these sends the browser away before anybody can press; such pages are fetched by the queue instead. */
const leaves = (vector: string) => /http-equiv\s*=\s*["']?\s*refresh/i.test(vector);
const stays = inGroups(
  vectors.filter((vector) => !leaves(vector)),
  60,
);
const fetched = inGroups(vectors.filter(leaves), 60);
const groups = [...stays, ...fetched];
const scope = `${vectors.length} strings${isWhole ? '' : ' (our own few: no ../shared/corpora here)'}`;
let stage: Stage;
let proxy: LoggingProxy;
let library: Page;
let navigated = 0;
/** Scripts that the browser's own debugger saw in a frame of the page: no dialogue and no network is needed to be seen. */
let ran: string[] = [];
let dialogues = 0;
const happened = () => ({ ran, dialogues, navigated, reached: proxy.reached });
const nothing = { ran: [], dialogues: 0, navigated: 0, reached: [] };

const hostilePage = (group: readonly string[], n: number) =>
  `<!doctype html><html><head><meta charset="utf-8"><title>关于第${n}号攻击样本的通知</title>` +
  `<meta name="ArticleTitle" content="关于第${n}号攻击样本的通知"><meta name="PubDate" content="2024-01-02"></head>` +
  `<body><h1>关于第${n}号攻击样本的通知</h1><div id="zoom"><p>${'各镇人民政府，县政府各部门：现将有关事项通知如下。'.repeat(12)}</p>` +
  `${group.map((vector) => `<div>${vector}</div>`).join('\n')}</div></body></html>`;

/** Notes scripts that run in the page's frames, dialogues, and pages that leave. */
async function watch(page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  session.on('Debugger.scriptParsed', ({ url, executionContextAuxData: context }) => {
    // The driver's own questions are named by it, and its helpers live in worlds of their own.
    if (url.startsWith('pptr:') || context?.isDefault !== true) return;
    if (context.frameId !== frameTree.frame.id) ran.push(url);
  });
  await session.send('Debugger.enable');
  page.on('dialog', (dialog) => {
    dialogues += 1;
    // The control's dialogues may outlive their page.
    dialog.dismiss().catch((error: unknown) => console.debug('already gone', error));
  });
  page.on('framenavigated', (frame: Frame) => {
    if (frame === page.mainFrame() ? !frame.url().includes('library.html') : !frame.url().startsWith('about:'))
      navigated += 1;
  });
}

const pressable =
  'a, button, input, select, textarea, summary, label, form, iframe, object, embed, area, video, [onclick]';

/** Clicks with the real mouse on everything in the frame that was meant to be pressed; what cannot be hit is left. */
async function pressInside(frame: Frame): Promise<number> {
  let pressed = 0;
  for (const target of await frame.$$(pressable)) {
    const box = await target.boundingBox();
    if (!box || box.width === 0 || box.height === 0) continue;
    await target.click().then(
      () => {
        pressed += 1;
      },
      (error: unknown) => console.debug('not hit', error),
    );
  }
  return pressed;
}

/** Opens a report's body and clicks what could be meant to be clicked, then over the text, with the real mouse. */
async function openAndClick(id: string): Promise<number> {
  await library.evaluate((at) => {
    location.hash = `report/${at}`;
  }, id);
  await library.waitForSelector(`.grid-data.is-open[data-report-id="${id}"], [data-testid="detail-title"]`);
  await press(library, 'tab-body');
  const frame = await part(library, 'captured-frame');
  const box = await frame.boundingBox();
  if (!box) throw new Error('The body is not shown');
  for (let y = 24; y < Math.min(box.height, 420); y += 33) await library.mouse.click(box.x + 60, box.y + y);
  const inner = await frame.contentFrame();
  return inner ? pressInside(inner) : 0;
}

async function openAll(): Promise<{ reports: number; pressed: number }> {
  const ids = (await storedRows(stage, 'reports')).map(({ id }) => String(id));
  proxy.forget();
  let pressed = 0;
  for (const id of ids) pressed += await openAndClick(id);
  return { reports: ids.length, pressed };
}

beforeAll(async () => {
  proxy = await startLoggingProxy();
  stage = await launch({
    build: 'chrome',
    args: [
      `--proxy-server=127.0.0.1:${proxy.port}`,
      '--proxy-bypass-list=*.gov.cn',
      // A sandboxed frame would be given a process of its own, one wall more; the debugger here listens to one.
      '--disable-features=IsolateSandboxedIframes,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,Translate',
    ],
  });
});
afterAll(() => proxy.close());

it(`captures ${scope} through the real pipeline`, async () => {
  for (const [n, group] of groups.entries()) {
    const address = `www.example.gov.cn/hostile/${n}.html`;
    // The page itself may run nothing, so that it is there to be captured; what is stored is what it holds.
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'" };
    stage.portal.behave(address, { headers, body: hostilePage(group, n) });
    if (n >= stays.length) continue;
    const page = await stage.openPage(`http://${address}`);
    await pressCommand(stage, 'capture-page', await tabIdOf(stage, page));
    await vi.waitFor(async () => expect((await storedRows(stage, 'reports')).length).toBe(n + 1), eventually);
    await page.close();
  }
  const jobs = await stage.openExtensionPage('library.html#jobs');
  await press(jobs, 'jobs-paste');
  const addresses = fetched.map((_, n) => `http://www.example.gov.cn/hostile/${stays.length + n}.html`);
  await (await part(jobs, 'paste-text')).type(addresses.join(' '));
  await press(jobs, 'paste-addresses');
  await vi.waitFor(async () => expect((await storedRows(stage, 'reports')).length).toBe(groups.length), eventually);
  await jobs.close();
}, 600_000);

it('shows and clicks what was captured: nothing runs, nothing connects, nothing leaves', async () => {
  library = await stage.openLibrary();
  await library.setViewport({ width: 1360, height: 860 });
  await watch(library);
  const { reports, pressed } = await openAll();
  expect(reports).toBe(groups.length);
  expect(pressed).toBeGreaterThan(isWhole ? 100 : 1);
  expect(happened()).toEqual(nothing);
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
  expect((await openAll()).reports).toBe(2 * groups.length);
  expect(happened()).toEqual(nothing);
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

it('sees scripts run once they are let into a page without walls (control)', async () => {
  const bare = await stage.openPage('http://www.example.gov.cn/');
  ran = [];
  await watch(bare);
  await bare.evaluate(
    (raw) => {
      for (const html of raw) {
        const frame = document.createElement('iframe');
        frame.srcdoc = html;
        document.body.append(frame);
      }
    },
    groups.slice(0, 4).map((group) => group.join('\n')),
  );
  await vi.waitFor(() => expect(ran.length).toBeGreaterThan(0), eventually);
});
