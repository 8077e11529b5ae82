import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = new URL('../../', import.meta.url).pathname;
let folder = '';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly said: string;
}

/** Runs a script as `npm run -s extract` and `evaluate` do. */
const run = (script: string, ...args: string[]) =>
  new Promise<Ran>((settle) => {
    const command = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'scripts', script), ...args];
    execFile(process.execPath, command, { cwd: root }, (error, out, said) =>
      settle({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, said }),
    );
  });

interface Line {
  readonly file: string;
  readonly kind: string;
  readonly fields: Record<string, { readonly value: unknown }>;
  readonly items: readonly { readonly title: string; readonly url: string; readonly date?: string }[];
  readonly next: string | null;
  readonly total_pages: number | null;
  readonly region: { readonly name: string } | null;
  readonly issues: readonly {
    readonly field: string | null;
    readonly code: string;
    readonly reason: string;
    readonly raw: string;
  }[];
}
const linesOf = ({ out }: Ran) =>
  out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);

const document = `<meta charset="utf-8"><title>平安镇防汛工作通知</title><h1>关于做好防汛工作的通知</h1><table><tr><td>索引号</td><td>11500112009290000X/2024-00020</td></tr><tr><td>发布机构</td><td>重庆市石柱土家族自治县平安镇人民政府</td></tr><tr><td>发布日期</td><td>2024-03-08</td></tr></table><div id="zoom"><p>各村：请做好防汛准备工作，落实值班制度，及时报送险情信息。</p></div><p>网站标识码：1101010001</p>`;
const rows = Array.from(
  { length: 8 },
  (_unused, at) => `<li><a href="t${at}.html">清河镇第${at}号政策文件</a><span>2024-01-0${at + 1}</span></li>`,
).join('');
const list = `<meta charset="utf-8"><title>政策文件</title><ul>${rows}</ul><div>共 12 页 <a href="index_2.html">下一页</a></div>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gongkai-extract-'));
  await mkdir(join(folder, 'pages'));
  await writeFile(join(folder, 'pages/a.html'), document);
  await writeFile(join(folder, 'pages/b.html'), list);
  const page = (file: string, url: string) => JSON.stringify({ file, url });
  await writeFile(
    join(folder, 'list.jsonl'),
    [
      page('pages/a.html', 'http://www.bjdch.gov.cn/a.html'),
      page('pages/gone.html', 'http://www.bjdch.gov.cn/g.html'),
      page('pages', 'http://www.bjdch.gov.cn/folder.html'),
      page('pages/b.html', 'http://www.bjdch.gov.cn/zwgk/index.html'),
    ].join('\n'),
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run extract', () => {
  it('prints a line for every file in order; one that cannot be read says so, and the exit code tells', async () => {
    const ran = await run('extract.ts', '--list', join(folder, 'list.jsonl'));
    const lines = linesOf(ran);
    expect(ran.code).toBe(1);
    expect(lines.map(({ file, kind }) => [file, kind])).toEqual([
      ['pages/a.html', 'document'],
      ['pages/gone.html', 'other'],
      ['pages', 'other'],
      ['pages/b.html', 'list'],
    ]);
    expect(lines[1]?.issues).toEqual([
      { field: null, code: 'unreadable', raw: expect.stringContaining('ENOENT'), reason: 'file-unreadable' },
    ]);
    expect(lines[2]?.issues[0]).toMatchObject({ reason: 'file-unreadable', raw: expect.stringContaining('EISDIR') });
    expect(ran.said).toContain('pages/gone.html: ENOENT');
    expect(lines.map((line) => Object.keys(line))).toEqual(lines.map(() => Object.keys(lines[0] ?? {})));
  }, 60_000);

  it('tells the region, the doubt about it, and how many pages a list has', async () => {
    const ran = await run('extract.ts', '--list', join(folder, 'list.jsonl'));
    const [first, , , last] = linesOf(ran);
    expect(first?.region?.name).toBeTruthy();
    expect(first?.issues.filter(({ reason }) => reason === 'region-differs-from-site')).toContainEqual({
      field: 'issuing_body',
      code: 'inconsistent',
      reason: 'region-differs-from-site',
      raw: '重庆市石柱土家族自治县平安镇人民政府',
    });
    expect([last?.items.length, last?.next, last?.total_pages]).toEqual([
      8,
      'http://www.bjdch.gov.cn/zwgk/index_2.html',
      12,
    ]);
    expect(first?.total_pages).toBeNull();
  }, 60_000);

  it('prints what was read off a page of thousands of levels', async () => {
    const deep = join(folder, 'deep.html');
    const text = '<p>各乡镇：根据有关规定，现将春耕生产有关事项通知如下，请结合实际认真贯彻执行。</p>'.repeat(3);
    await writeFile(deep, `<meta charset="utf-8"><h1>关于春耕生产的通知</h1>${'<div>'.repeat(5000)}${text}`);
    const ran = await run('extract.ts', '--url', 'http://www.bjdch.gov.cn/d.html', deep);
    const [line] = linesOf(ran);
    expect([ran.code, line?.fields.title?.value]).toEqual([0, '关于春耕生产的通知']);
    expect(line?.issues.map(({ reason }) => reason)).not.toContain('file-unreadable');
  }, 60_000);

  it('a list that is not there and no arguments are told in words, with code 2', async () => {
    const gone = await run('extract.ts', '--list', join(folder, 'none.jsonl'));
    expect([gone.code, gone.out]).toEqual([2, '']);
    expect(gone.said).toMatch(/ENOENT.*none\.jsonl/);
    const none = await run('extract.ts');
    expect([none.code, none.said.includes('npm run -s extract')]).toEqual([2, true]);
  }, 60_000);
});

describe('npm run evaluate', () => {
  it('scores what can be read, names what cannot; a folder without pages.jsonl is told in words', async () => {
    await writeFile(
      join(folder, 'pages.jsonl'),
      ['b', 'gone']
        .map((id) => JSON.stringify({ id, url: 'http://www.bjdch.gov.cn/zwgk/index.html', kind: 'list' }))
        .join('\n'),
    );
    const ran = await run('evaluate.ts', folder, '--json');
    const { pages, unread } = JSON.parse(ran.out) as { pages: { id: string }[]; unread: { id: string }[] };
    expect([ran.code, pages.map(({ id }) => id), unread.map(({ id }) => id)]).toEqual([1, ['b'], ['gone']]);
    expect(ran.said).toContain('gone: not scored: ENOENT');
    const none = await run('evaluate.ts', join(folder, 'pages'));
    expect([none.code, none.said.includes('usage: npm run -s evaluate')]).toEqual([2, true]);
  }, 60_000);
});
