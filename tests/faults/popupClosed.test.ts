import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { ensureBuild } from '@/scripts/bootstrap/builds.mjs';
import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { seed, seeded } from './seeded';

closeStagesAfterwards();
const points = 40;

let stage: Stage;
beforeAll(async () => {
  await ensureBuild('chrome');
  stage = await launch({ build: 'chrome' });
});

const text = (n: number) =>
  Array.from(
    { length: 30 },
    (_, line) => `<p>第${line}项，${n}号单位依法履行政府信息公开职责，办理申请${n * 7 + line}件。</p>`,
  ).join('');

const page = (n: number) => `<!doctype html><html><head><meta charset="utf-8"><title>${n}号单位年度报告</title>
<meta name="ArticleTitle" content="${n}号单位法治政府建设年度报告"><meta name="PubDate" content="2024-03-01"></head>
<body><h1>${n}号单位法治政府建设年度报告</h1><div id="zoom">${text(n)}</div></body></html>`;

/** Clicks, watches what the popup shows, and closes it after so many milliseconds. */
async function clickAndClose(popup: Page, delay: number, lies = false): Promise<string[]> {
  const shown: string[] = [];
  await popup.exposeFunction('labShown', (outcome: string) => void shown.push(outcome));
  await popup.waitForSelector('[data-testid="popup-capture"]:not([disabled])');
  await popup.evaluate(
    (ms, lie) => {
      const tell: (outcome: string) => void = Reflect.get(globalThis, 'labShown');
      const look = () => {
        const outcome = document.querySelector('[data-testid="popup-outcome"]')?.getAttribute('data-outcome');
        if (outcome) tell(outcome);
      };
      new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
      const said = document.createElement('p');
      said.dataset.testid = 'popup-outcome';
      said.dataset.outcome = 'captured';
      if (lie) document.body.prepend(said);
      else document.querySelector<HTMLElement>('[data-testid="popup-capture"]')?.click();
      if (ms === 0) window.close();
      else setTimeout(() => window.close(), ms);
    },
    delay,
    lies,
  );
  while (!popup.isClosed()) await new Promise((resolve) => setTimeout(resolve, 10));
  return shown;
}

it('shows nothing as saved that is absent when the popup is closed at 40 points after the click', async () => {
  const random = seeded(seed);
  const clicks: { url: string; delay: number; shown: boolean }[] = [];
  // Points up to twice the time in which this machine shows the outcome to a popup that stays.
  const own = 'lab-first.gov.cn/zwgk/report.html';
  stage.portal.behave(own, { body: page(points + 1) });
  const { milliseconds } = await captureByHand(stage, await stage.openPage(`http://${own}`));
  const span = Math.max(500, 2 * milliseconds);
  for (let n = 0; n < points; n += 1) {
    const address = `lab${n}.gov.cn/zwgk/report.html`;
    stage.portal.behave(address, { body: page(n) });
    const tab = await stage.openPage(`http://${address}`);
    const popup = await stage.clickAction(tab);
    const delay = n % 3 === 0 ? 0 : Math.floor(random() * span);
    const shown = await clickAndClose(popup, delay);
    clicks.push({
      url: `http://${address}`,
      delay,
      shown: shown.some((one) => ['captured', 'same', 'changed'].includes(one)),
    });
    await tab.close();
  }
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const stored = new Set((await storedRows(stage, 'reports')).map((row) => row.url));
  const said = clicks.filter(({ shown }) => shown);
  const absent = clicks.filter(({ url }) => !stored.has(url));
  const found = { span: Math.round(span), said: said.length, stored: stored.size, absent: absent.length };
  console.log(`popup closed, seed ${seed}:`, JSON.stringify(found));
  expect(said.filter(({ url }) => !stored.has(url))).toEqual([]);
  expect(said.length).toBeGreaterThan(0);
  // Control: a popup that says so at the click, before anything is sent, is caught.
  const address = 'lab-control.gov.cn/zwgk/report.html';
  stage.portal.behave(address, { body: page(points) });
  const popup = await stage.clickAction(await stage.openPage(`http://${address}`));
  expect(await clickAndClose(popup, 100, true)).toContain('captured');
  expect((await storedRows(stage, 'reports')).map((row) => row.url)).not.toContain(`http://${address}`);
});
