import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { buildFolder } from '@/scripts/bootstrap/builds.mjs';
import type { Stage } from '@/scripts/browser/stage';
import type { PortalRequest } from '@/scripts/portal/portal';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

closeStagesAfterwards();
const foreign = 'notices.county-archive.example';
const walled = 'www.walled.gov.cn';
const paragraph = '现将有关事项通知如下，请各单位认真贯彻执行，并于年底前报送落实情况。'.repeat(12);
const html = (title: string, article: string, more = '') => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title><meta name="ArticleTitle" content="${title}">
<meta name="PubDate" content="2024-03-01"></head><body><h1>${title}</h1><div id="zoom" class="TRS_Editor">${article}</div>${more}</body></html>`,
});
const late = `<script>setTimeout(() => { document.getElementById('zoom').innerHTML = '<p>${paragraph}</p>'; }, 1500);</script>`;
const guard = '<!DOCTYPE html><html><body><h1>访问过于频繁</h1><p>请输入验证码后继续访问</p></body></html>';
/** A guard of the kind that a browser passes by itself: its script sets a cookie and loads the page again. */
const wall =
  "<!DOCTYPE html><html><body><script>$_ts=window['$_ts'];document.cookie='passed=1; path=/';setTimeout(() => location.reload(), 400);</script></body></html>";

describe('hosts and guards', () => {
  let stage: Stage;
  let folder: string;

  /**
   * The product's own build with one site more among its hosts: what the researcher's consent to that site does. No driver
   * can press the browser's own question.
   */
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gongkai-allowed-'));
    await cp(buildFolder('chrome'), folder, { recursive: true });
    const path = join(folder, 'manifest.json');
    const manifest = JSON.parse(await readFile(path, 'utf8')) as { host_permissions: string[] };
    manifest.host_permissions.push(`*://${foreign}/*`);
    await writeFile(path, JSON.stringify(manifest));
    stage = await launch({ build: 'chrome', extension: folder });
    const { portal } = stage;
    portal.behave(`${foreign}/plain.html`, html('关于印发工作要点的通知', `<p>${paragraph}</p>`));
    portal.behave(`${foreign}/late.html`, html('关于报送年度报告的通知', '', late));
    portal.behave(`${foreign}/empty.html`, html('关于无正文的通知', ''));
    portal.behave(`${foreign}/guard.html`, { headers: { 'content-type': 'text/html; charset=utf-8' }, body: guard });
    portal.behave(`${walled}/t1.html`, ({ cookie }: PortalRequest) =>
      cookie?.includes('passed=1')
        ? html('关于开展督察工作的通知', `<p>${paragraph}</p>`)
        : { headers: { 'content-type': 'text/html; charset=utf-8' }, body: wall },
    );
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(urls: string[]) {
    const id = makeId();
    const before = stage.portal.requests.length;
    const request = { id, name: '清单', source: 'addresses', urls, delay: 50 };
    expect(await command(stage, 'startJob', request)).toMatchObject({ ok: true });
    const job = await jobIn(stage, id, ['done', 'stopped'], 90_000);
    const items = (await storedRows(stage, 'jobItems')).filter(({ jobId }) => jobId === id);
    const requests = stage.portal.requests.slice(before).filter(({ path }) => path !== '/favicon.ico');
    return { job, requests, of: (url: string) => items.find((item) => item.url === url) };
  }
  const titles = async () =>
    (await storedRows(stage, 'reports')).map(({ values }) => (values as { title?: string }).title);

  it('a site outside gov.cn is read in a quiet tab, a late body waited for, and the way is noted', async () => {
    const [plain, slow, empty] = ['plain', 'late', 'empty'].map((name) => `http://${foreign}/${name}.html`) as [
      string,
      string,
      string,
    ];
    const { job, of, requests } = await run([plain, slow, empty]);
    expect(job.state).toBe('done');
    for (const url of [plain, slow]) expect(of(url)).toMatchObject({ state: 'captured', readBy: 'background-tab' });
    const contents = await storedRows(stage, 'contents');
    const text = (url: string) =>
      (contents.find(({ id }) => id === of(url)?.reportId)?.body as { text: string } | undefined)?.text ?? '';
    expect(text(slow)).toContain('请各单位认真贯彻执行');
    // A page without a text is stored as one, and said to be.
    expect(of(empty)).toMatchObject({ state: 'captured', readBy: 'background-tab' });
    const issues = contents.find(({ id }) => id === of(empty)?.reportId)?.issues as { reason: string }[];
    expect(issues.map(({ reason }) => reason).join()).toMatch(/body/);
    expect(requests.map(({ path }) => path)).toEqual(['/plain.html', '/late.html', '/empty.html']);
    const log = await storedRows(stage, 'log');
    expect(log.filter(({ event }) => event === 'captured').map(({ readBy }) => readBy)).toEqual([
      'background-tab',
      'background-tab',
      'background-tab',
    ]);
    // None of our tabs is left behind.
    const left = async () => (await stage.browser.pages()).filter((page) => page.url().includes(foreign));
    await vi.waitFor(async () => expect(await left()).toEqual([]), eventually);
  });

  it('a site that was not allowed is asked for nothing', async () => {
    const url = 'http://www.other-archive.example/1.html';
    const { of, requests } = await run([url]);
    expect(of(url)).toMatchObject({ state: 'failed', reason: expect.stringMatching(/^permission-refused/) });
    expect(requests).toEqual([]);
  });

  it('a guard that a script passes is passed in a tab; the fetch before it carried no cookie', async () => {
    const url = `http://${walled}/t1.html`;
    const { job, of, requests } = await run([url]);
    expect(job.state).toBe('done');
    expect(of(url)).toMatchObject({ state: 'captured', readBy: 'background-tab' });
    expect(await titles()).toContain('关于开展督察工作的通知');
    // Fetch, tab, tab again with the cookie its own script set.
    expect(requests.map(({ cookie }) => cookie)).toEqual([undefined, undefined, 'passed=1']);
  });

  it('a guard that wants a person stops the job with its reason, and nothing of it is stored', async () => {
    const before = await titles();
    const url = `http://${foreign}/guard.html`;
    const { job, of } = await run([url]);
    expect(job).toMatchObject({ state: 'stopped', reason: `blocked-by-site: captcha (${foreign})` });
    expect(of(url)).toMatchObject({ state: 'queued' });
    expect(await titles()).toEqual(before);
  });
});
