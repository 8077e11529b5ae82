import { beforeAll, describe, expect, it } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { columnEntries, columnHost } from '@/scripts/portal/column/entries';
import { otherPages, reportPages } from '@/scripts/portal/pages';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

closeStagesAfterwards();

const entry = (trait: string) => {
  const found = columnEntries.find((each) => each.trait === trait);
  if (!found) throw new Error(`No entry is ${trait}`);
  return { ...found, url: `http://${columnHost}${found.path}` };
};

describe('a pasted list of addresses', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
  });

  async function run(urls: string[], more: object = {}) {
    const id = makeId();
    expect(
      await command(stage, 'startJob', { id, name: '测试', source: 'addresses', urls, delay: 50, ...more }),
    ).toEqual({
      ok: true,
      value: { jobId: id },
    });
    const job = await jobIn(stage, id, ['done', 'stopped'], 60_000);
    const items = (await storedRows(stage, 'jobItems')).filter(({ jobId }) => jobId === id);
    const of = (url: string) => items.find((item) => item.url === url);
    return { job, items, of };
  }

  it('is read each in its own way, and every address ends with its reason', async () => {
    const [script, gbk, gone, moved] = ['script', 'gbk', 'gone', 'moved'].map((trait) => entry(trait).url) as [
      string,
      string,
      string,
      string,
    ];
    const secret = 'http://www.cqszx.gov.cn/to-private';
    const elsewhere = 'http://www.cqszx.gov.cn/to-elsewhere';
    stage.portal.behave('www.cqszx.gov.cn/to-private', {
      status: 302,
      headers: { location: `http://127.0.0.1:${stage.portal.port}/secret` },
    });
    stage.portal.behave('www.cqszx.gov.cn/to-elsewhere', { status: 302, headers: { location: reportPages.zhangwan } });
    const urls = [
      reportPages.shazi,
      script,
      gbk,
      gone,
      moved,
      secret,
      elsewhere,
      'http://192.168.1.1/admin',
      'nonsense',
      otherPages.gbk,
    ];
    const before = stage.portal.requests.length;
    const { job, of } = await run(urls);
    expect(job.state).toBe('done');
    expect(of(reportPages.shazi)).toMatchObject({ state: 'captured', readBy: 'fetch' });
    expect(of(script)).toMatchObject({ state: 'captured', readBy: 'background-tab' });
    expect(of(gbk)).toMatchObject({ state: 'captured', readBy: 'fetch' });
    expect(of(gone)).toMatchObject({ state: 'failed', reason: 'not-found: status 404' });
    expect(of(moved)).toMatchObject({ state: 'captured' });
    expect(of(elsewhere)).toMatchObject({
      state: 'failed',
      reason: `not-asked-for: moved to ${reportPages.zhangwan}`,
    });
    expect(of('http://192.168.1.1/admin')).toMatchObject({ state: 'excluded', reason: 'private-address' });
    expect(of('nonsense')).toMatchObject({ state: 'excluded' });
    expect(of(secret)).toMatchObject({ state: 'failed', reason: 'not-asked-for: moved elsewhere' });
    const requests = stage.portal.requests.slice(before);
    expect(requests.filter(({ path }) => path.includes('secret'))).toEqual([]);
    expect(requests.filter(({ cookie }) => cookie)).toEqual([]);
    const titles = (await storedRows(stage, 'reports')).map(({ values }) => (values as { title?: string }).title);
    expect(titles).toContain('平安镇人民政府关于做好2022年夏收夏种工作的通知');
    expect(titles.every((title) => title && !title.includes('\ufffd'))).toBe(true);
  });

  describe('redirects', () => {
    const from = 'www.cqszx.gov.cn';
    const to = (location: string) => ({ status: 302, headers: { location } });
    beforeAll(() => {
      const { portal } = stage;
      portal.behave(`${from}/r/other`, to(reportPages.zhangwan));
      portal.behave(`${from}/r/hops`, to(`http://${from}/r/hop2`));
      portal.behave(`${from}/r/hop2`, to(reportPages.zhangwan));
      portal.behave(`${from}/r/sibling`, to('http://xxgk.cqszx.gov.cn/r/page.html'));
      portal.behave(`${from}/r/below`, to('http://gs.www.cqszx.gov.cn/r/page.html'));
      portal.behave(`${from}/r/bare`, to('http://cqszx.gov.cn/r/page.html?from=bare'));
      portal.behave(`${from}/r/script`, {
        headers: { 'content-type': 'text/html' },
        body: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>跳转</title></head><body><script>location.href = '${reportPages.zhangwan}';</script></body></html>`,
      });
      portal.behave(`${from}/r/foreign`, to('http://notices.county-archive.example/2021/0714.html'));
      portal.behave(`${from}/r/local`, to(`http://localhost:${portal.port}/inner`));
      portal.behave('cqszx.gov.cn/r/page.html?from=bare', {
        headers: { 'content-type': 'text/html' },
        body: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>通知</title><meta name="ArticleTitle" content="关于开展法治政府建设督察的通知"></head>
<body><h1>关于开展法治政府建设督察的通知</h1><div id="zoom"><p>${'现将有关事项通知如下，请各单位认真贯彻执行，并按时报送落实情况。'.repeat(12)}</p></div></body></html>`,
      });
    });
    const names = ['other', 'hops', 'sibling', 'below', 'bare', 'script', 'foreign', 'local'];

    it('to a host nobody asked for are stopped by the browser before anything is sent', async () => {
      const before = stage.portal.requests.length;
      const { of } = await run(names.map((name) => `http://${from}/r/${name}`));
      const told = Object.fromEntries(names.map((name) => [name, of(`http://${from}/r/${name}`)]));
      const refused = (where: string) => ({ state: 'failed', reason: `not-asked-for: moved ${where}`, attempts: 1 });
      // Another portal, another office of the same one: the browser tells where it would have gone.
      for (const name of ['other', 'hops'])
        expect(told[name], name).toMatchObject(refused(`to ${reportPages.zhangwan}`));
      expect(told.sibling).toMatchObject(refused('to http://xxgk.cqszx.gov.cn/r/page.html'));
      expect(told.below).toMatchObject(refused('to http://gs.www.cqszx.gov.cn/r/page.html'));
      expect(told.bare).toMatchObject({ state: 'captured' });
      // Off the portals our own policy stops it, which keeps the address to itself.
      for (const name of ['foreign', 'local']) expect(told[name], name).toMatchObject(refused('elsewhere'));
      // Read in a quiet tab for want of a text, and led on by its own script there.
      expect(told.script).toMatchObject({
        state: 'failed',
        reason: `not-asked-for: moved to ${reportPages.zhangwan}`,
      });
      const hosts = new Set(stage.portal.requests.slice(before).map(({ host }) => host));
      expect(hosts).toEqual(new Set([from, 'cqszx.gov.cn']));
    });

    it('control: without the rule the other site is asked', async () => {
      await (await stage.worker()).evaluate(async () => {
        const rules = chrome.declarativeNetRequest;
        await rules.updateSessionRules({ removeRuleIds: [1] });
        (rules as { updateSessionRules: unknown }).updateSessionRules = async () => undefined;
      });
      const before = stage.portal.requests.length;
      const { of } = await run([`http://${from}/r/other`]);
      expect(of(`http://${from}/r/other`)).toMatchObject({ state: 'failed' });
      expect(stage.portal.requests.slice(before).map(({ host }) => host)).toContain('www.zhangwan.gov.cn');
    });
  });
});
