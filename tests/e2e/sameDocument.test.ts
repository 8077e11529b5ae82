import { beforeAll, expect, it } from 'vitest';
import { captureByHand } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
});

const page = (title: string, word: string) => `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title>
<meta name="ArticleTitle" content="${title}"><meta name="PubDate" content="2024-03-01"></head><body>
<h1>${title}</h1><div id="zoom">${Array.from({ length: 30 }, (_, n) => `<p>第${n}项，${word}，办理申请${n * 7}件。</p>`).join('')}</div></body></html>`;

it('says before the click that a reprint elsewhere may be the same document, and why', async () => {
  const { portal } = stage;
  portal.behave('one.gov.cn/a.html', { body: page('某镇年度报告', '依法履行政府信息公开职责') });
  portal.behave('two.gov.cn/b.html', { body: page('某镇年度报告（转载）', '依法履行政府信息公开职责') });
  portal.behave('three.gov.cn/c.html', { body: page('另一镇年度报告', '全面推进基层治理和普法宣传工作') });
  expect((await captureByHand(stage, await stage.openPage('http://one.gov.cn/a.html'))).outcome).toBe('captured');

  const reprint = await stage.clickAction(await stage.openPage('http://two.gov.cn/b.html'));
  const same = await reprint.waitForSelector('[data-testid="popup-same"]');
  expect(await same?.evaluate((element) => element.textContent)).toContain('one.gov.cn');
  await reprint.close();

  const other = await stage.clickAction(await stage.openPage('http://three.gov.cn/c.html'));
  await other.waitForSelector('[data-testid="popup-kind"]');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(await other.$('[data-testid="popup-same"]')).toBeNull();
});
