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
    expect(of(elsewhere)).toMatchObject({ state: 'failed' });
    expect(of('http://192.168.1.1/admin')).toMatchObject({ state: 'excluded', reason: 'private-address' });
    expect(of('nonsense')).toMatchObject({ state: 'excluded' });
    expect(of(secret)).toMatchObject({ state: 'failed', reason: 'page-not-allowed: moved off the portals' });
    const requests = stage.portal.requests.slice(before);
    expect(requests.filter(({ path }) => path.includes('secret'))).toEqual([]);
    expect(requests.filter(({ cookie }) => cookie)).toEqual([]);
    const titles = (await storedRows(stage, 'reports')).map(({ values }) => (values as { title?: string }).title);
    expect(titles).toContain('平安镇人民政府关于做好2022年夏收夏种工作的通知');
    expect(titles.every((title) => title && !title.includes('\ufffd'))).toBe(true);
  });
});
