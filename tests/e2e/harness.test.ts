import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { reportPages } from '@/scripts/portal/pages';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();

describe('the stage', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });

  it('shows portal pages under their real-looking names', async () => {
    const page = await stage.openPage(reportPages.shazi);
    expect(await page.evaluate(() => location.host)).toBe('www.cqszx.gov.cn');
    expect(await page.title()).toContain('沙子镇人民政府');
    expect(stage.portal.requests.at(0)?.host).toBe('www.cqszx.gov.cn');
  });

  it('decodes a page that declares GBK by itself', async () => {
    const page = await stage.openPage('http://www.yunyang.gov.cn/public/6597/9650007.html');
    expect(await page.evaluate(() => [document.characterSet, document.title])).toEqual([
      'GBK',
      '平安镇人民政府关于做好2022年夏收夏种工作的通知_云阳县人民政府',
    ]);
  });

  it('has a living background worker that can be killed', async () => {
    expect(await (await stage.worker()).evaluate(() => chrome.runtime.getManifest().manifest_version)).toBe(3);
    await stage.killWorker();
  });
});
