import { beforeAll, describe, expect, it, vi } from 'vitest';
import { captureByHand, pressCapture } from '@/scripts/browser/captureByHand';
import type { Stage } from '@/scripts/browser/stage';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import type { Content, Report } from '@/utils/report/schema';
import { eventually } from '../support/eventually';
import { clickMenu, storedRows, tabIdOf } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();

describe('bad input', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });
  const reports = async () => (await storedRows(stage, 'reports')) as unknown as Report[];
  const contents = async () => (await storedRows(stage, 'contents')) as unknown as Content[];
  const captured = async (url: string) => {
    const report = (await reports()).find((each) => each.url === url);
    return { report, content: (await contents()).find(({ id }) => id === report?.id) };
  };

  it('a bad gateway is refused with words and a remedy before the press, by the menu too, and stored nowhere', async () => {
    const page = await stage.openPage(otherPages.badGateway);
    const popup = await stage.clickAction(page);
    const said = await popup.waitForSelector('[data-testid="fault-page-error"]');
    expect(await said?.evaluate((element) => element.textContent)).toMatch(/502|错误/);
    expect(await popup.$('[data-testid="popup-capture"][disabled]')).not.toBeNull();
    await popup.close();
    await clickMenu(stage, 'capture-page', await tabIdOf(stage, page));
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect((await captured(otherPages.badGateway)).report).toBeUndefined();
    await page.close();
  });

  it('an empty body is captured as empty and says so', async () => {
    const page = await stage.openPage(otherPages.emptyBody);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    const { report, content } = await captured(otherPages.emptyBody);
    expect(content?.body.text).toBe('');
    expect(report?.issueReasons).toContain('body-empty');
    await page.close();
  });

  it('a page that its server puts in a sandbox is captured like any other', async () => {
    const address = 'www.yunyang.gov.cn/public/6597/9812777.html';
    const html = `<h1>平安镇人民政府关于防汛工作的通知</h1><div id="zoom"><p>${'各村要加强值守。'.repeat(30)}</p></div>`;
    stage.portal.behave(address, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': 'sandbox' },
      body: `<!doctype html><title>平安镇人民政府关于防汛工作的通知</title>${html}`,
    });
    const page = await stage.openPage(`http://${address}`);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    expect((await captured(`http://${address}`)).content?.body.text).toContain('各村要加强值守。');
    await page.close();
  });

  it('broken HTML loses no paragraph', async () => {
    const page = await stage.openPage(otherPages.brokenHtml);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    const { content } = await captured(otherPages.brokenHtml);
    for (const part of ['各村（居）民委员会：', '二、严管火源。', '责任人员数', '三、强化值守。', '2024年2月26日']) {
      expect(content?.body.text).toContain(part);
    }
    await page.close();
  });

  it('a page that is no document can be captured by hand', async () => {
    const page = await stage.openPage(otherPages.news);
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    expect((await captured(otherPages.news)).report?.kind).toBe('other');
    await page.close();
  });

  it('a page left while it is captured gives words, and no half report', async () => {
    const page = await stage.openPage(otherPages.late);
    const popup = await stage.clickAction(page);
    await popup.waitForSelector('[data-testid="popup-capture"]:not([disabled])');
    const pressed = pressCapture(popup);
    await page.close();
    const { outcome, words } = await pressed.catch(() => ({ outcome: 'fault', words: '…' }));
    expect(['fault', 'captured']).toContain(outcome);
    expect(words.trim()).not.toBe('');
    // The two are read one after the other: a capture that ends between them is whole at the next look.
    await vi.waitFor(async () => {
      const ids = (await reports()).map(({ id }) => id).sort();
      expect((await contents()).map(({ id }) => id).sort()).toEqual(ids);
    }, eventually);
  });

  it('markup in a page’s values stays text in our pages', async () => {
    const address = 'www.yunyang.gov.cn/public/6597/9812666.html';
    const hostile = '<img src=x onerror="document.title=1">平安镇人民政府关于防汛工作的通知';
    const escaped = hostile.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    stage.portal.behave(address, {
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: `<title>x</title><h1>${escaped}</h1><table><tr><td>索引号：</td><td>11500235008654121X/2024-00031</td></tr>
        <tr><td>标题：</td><td>${escaped}</td></tr><tr><td>发布日期：</td><td>2024-05-01</td></tr></table>
        <div class="wzcon j-fontContent"><p onclick="void 0">各村：<script>document.title='x'</script><svg onload="void 0"></svg></p>
        ${'<p>请做好防汛准备工作，落实值班制度。</p>'.repeat(9)}<iframe src="javascript:void 0"></iframe></div>`,
    });
    const page = await stage.openPage(`http://${address}`);
    const popup = await stage.clickAction(page);
    await popup.waitForSelector('[data-testid="value-title"]');
    expect(await popup.$('img[src="x"]')).toBeNull();
    expect(await popup.$eval('body', (body) => body.textContent)).toContain('<img src=x');
    expect(await pressCapture(popup)).toMatchObject({ outcome: 'captured' });
    await popup.close();
    const { report } = await captured(`http://${address}`);
    const library = await stage.openExtensionPage(`library.html#report/${report?.id}`);
    await (await library.waitForSelector('[data-testid="tab-body"]'))?.click();
    await library.waitForSelector('iframe[data-testid="captured-frame"]');
    const { sandbox, html } = await library.$eval('iframe[data-testid="captured-frame"]', (frame) => ({
      sandbox: frame.getAttribute('sandbox'),
      html: (frame as HTMLIFrameElement).srcdoc,
    }));
    expect(sandbox).toBe('');
    expect(html).toContain('请做好防汛准备工作');
    expect(html).not.toMatch(/<script|onclick|onload|<iframe|javascript:/i);
    expect(await library.$('img[src="x"]')).toBeNull();
    await library.close();
  });

  it('an extension that was reloaded captures a tab that was open before', async () => {
    const page = await stage.openPage(reportPages.huangshui);
    const before = (await reports()).length;
    await stage.reloadExtension();
    expect(await captureByHand(stage, page)).toMatchObject({ outcome: 'captured' });
    expect((await reports()).length).toBe(before + 1);
  });
});
