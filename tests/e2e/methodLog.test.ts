import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportByHand } from '@/scripts/browser/exportByHand';
import type { Stage } from '@/scripts/browser/stage';
import { documentHtml, hostOf, rowsOf } from '@/scripts/portal/lists/listSite';
import { documentUrlsOf, listSite, listSiteAnswer, listUrlOf } from '@/scripts/portal/lists/listSites';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { command, jobIn, makeId } from '../support/queueInBrowser';

closeStagesAfterwards();
const site = listSite('numbered');
const host = hostOf(site);
const rows = rowsOf(site);
const urls = documentUrlsOf(site);
const at = (n: number) => {
  const [row, url] = [rows[n], urls[n]];
  if (!row || !url) throw new Error(`no row ${n}`);
  return { row, url };
};

/** Rows of a CSV whose values hold no line breaks, as records. */
function records(csv: string): Record<string, string>[] {
  const [head = [], ...lines] = csv
    .replace(/^\ufeff/, '')
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell.replace(/^"|"$/g, '')),
    );
  return lines.map((cells) => Object.fromEntries(head.map((name, n) => [name, cells[n] ?? ''])));
}

describe('the method log', () => {
  let stage: Stage;
  let log: Record<string, string>[];
  let readme: string;
  let jobId: string;

  async function run(request: object): Promise<string> {
    const id = makeId();
    expect(await command(stage, 'startJob', { id, delay: 20, ...request })).toMatchObject({ ok: true });
    expect(await jobIn(stage, id, ['done', 'stopped'], 60_000)).toMatchObject({ state: 'done' });
    return id;
  }

  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
    const { portal } = stage;
    // Two documents are in the library before; one of them changes, and its row with it. A third is gone.
    await run({ name: '先前', source: 'addresses', urls: [at(0).url, at(1).url] });
    const usual = String(listSiteAnswer(host, site.path, '')?.body);
    portal.behave(`${host}${site.path}`, {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: usual.replace(`</a><span>${at(1).row.date}</span>`, '</a><span>2024-12-31</span>'),
    });
    portal.behave(`${host}${at(1).row.path}`, {
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: documentHtml({ ...at(1).row, date: '2024-12-31' }),
    });
    portal.behave(`${host}${at(2).row.path}`, { status: 404, body: '' });
    // Only the five newest pass the filter.
    const filter = { text: '第(?:20|19|18|17|16)号', isPattern: true };
    jobId = await run({ name: '法治政府建设', source: 'list', urls: [listUrlOf(site)], filter });
    const library = await stage.openLibrary();
    const zip = await JSZip.loadAsync(await readFile(await exportByHand(stage, library)));
    log = records((await zip.file('data/capture_log.csv')?.async('string')) ?? '');
    readme = (await zip.file('README.md')?.async('string')) ?? '';
  });

  it('lets every listed address end in exactly one way, with its time, and its reason or rule', () => {
    const own = log.filter(({ job_id }) => job_id === jobId);
    const ends = new Set(['captured', 'same', 'changed', 'excluded', 'failed']);
    const of = (url: string) => own.filter((line) => line.url === url);
    expect(own.filter(({ event }) => event === 'listed').map(({ url }) => url)).toEqual(expect.arrayContaining(urls));
    for (const url of urls) {
      expect(of(url).filter(({ event }) => event === 'listed')).toHaveLength(1);
      expect(of(url).filter(({ event }) => ends.has(event ?? ''))).toHaveLength(1);
    }
    const end = (n: number) => of(at(n).url).find(({ event }) => ends.has(event ?? ''));
    expect(end(0)).toMatchObject({ event: 'same', reason: 'already-captured' });
    expect(end(1)).toMatchObject({ event: 'changed' });
    expect(end(2)).toMatchObject({ event: 'failed', reason: 'not-found: status 404' });
    for (const n of [3, 4]) expect(end(n)).toMatchObject({ event: 'captured', read_by: 'fetch' });
    for (let n = 5; n < rows.length; n += 1) expect(end(n)).toMatchObject({ event: 'excluded', reason: 'filter' });
    // What was read says by which rule, what was not says why not.
    for (const line of own.filter(({ event }) => ends.has(event ?? ''))) {
      expect(line.at).toMatch(/^\d{4}-\d\d-\d\dT/);
      const isRead = line.event === 'captured' || line.event === 'changed';
      if (isRead) expect([line.rule_id, line.rule_version].join(' '), line.url).toMatch(/^[\w-]+ \d+$/);
      else expect(line.reason, line.url).not.toBe('');
    }
    expect(new Set(own.map(({ column }) => column))).toEqual(new Set(['法治政府建设']));
  });

  it('is what the store says, and what the methods paragraph counts', async () => {
    const stored = await storedRows(stage, 'log');
    expect(log.length).toBeLessThanOrEqual(stored.length);
    const count = (event: string) => log.filter((line) => line.event === event).length;
    expect([
      count('listed'),
      count('captured'),
      count('changed'),
      count('same'),
      count('failed'),
      count('excluded'),
    ]).toEqual([22, 4, 1, 1, 1, 15]);
    expect(readme).toContain('列出 22 个网址；采集 4 次，再次采集时未变 1 次、已变 1 次；');
    expect(readme).toContain('失败 1 次（网页不存在 [not-found] 1）；排除 15 次（不符合标题筛选 [filter] 15）');
    expect(readme).toMatch(/\| www\.list-numbered\.gov\.cn \| 法治政府建设 \| 20 \| 4 \| 1 \| 1 \| 1 \| 15 \|/);
  });
});
