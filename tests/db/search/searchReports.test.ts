import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { binReports, correctField, database, emptyBin, restoreReports, saveCapture, tagReports } from '@/utils/db';
import { foldSearch, queryTerms } from '@/utils/db/search/foldSearch';
import { indexPending } from '@/utils/db/search/indexPending';
import { forgetLines } from '@/utils/db/search/lineCache';
import { closeSearch, searchDatabase } from '@/utils/db/search/searchDatabase';
import { searchReports } from '@/utils/db/search/searchReports';
import { highlights, snippets } from '@/utils/db/search/snippet';
import { freshStore, good, sampleCapture, sampleFields } from '../support';

const now = '2026-11-21T10:00:00.000Z';
let page = 0;

async function capture(title: string, text: string, url?: string): Promise<string> {
  page += 1;
  const fields = { ...sampleFields(title) };
  const address = url ?? `http://www.example.gov.cn/zwgk/${page}.html`;
  return good(await saveCapture(sampleCapture({ url: address, title, text, fields }), { now })).reportId;
}

const find = async (query: string) => (await searchReports(query, { budgetMs: Number.POSITIVE_INFINITY })).ids;

beforeEach(async () => {
  closeSearch();
  forgetLines();
  await freshStore();
});

describe('searchReports', () => {
  it('finds 平安镇 by two characters, in titles first', async () => {
    const inBody = await capture('某县工作总结', '我县平安镇推进依法行政。');
    const inTitle = await capture('平安镇法治政府建设年度报告', '正文。');
    await capture('沙子镇法治政府建设年度报告', '安平之事。');
    expect(await find('平安')).toEqual([inTitle, inBody]);
  });

  it('finds across 简 and 繁, width, case and blanks', async () => {
    const id = await capture('法治政府建設年度報告', '依據ＧＢ／Ｔ 9704 執行。');
    for (const query of ['建设', '建設', '依据gb/t9704执行', 'GB/T 9704', '報 告'])
      expect(await find(query)).toEqual([id]);
  });

  it('takes each word as it stands, and all words together', async () => {
    const both = await capture('甲', '平安镇的事，二〇二三年。');
    await capture('乙', '平安是福，安镇一方，另有二三。');
    expect(await find('平安镇')).toEqual([both]);
    expect(await find('平安镇 二三年')).toEqual([both]);
    expect(await find('平安镇 不在')).toEqual([]);
  });

  it('finds a single character, also the last of a text', async () => {
    const id = await capture('甲', '末字是鑫');
    expect(await find('鑫')).toEqual([id]);
    expect(await find('末')).toEqual([id]);
  });

  it.each(['', '  ', '\u3000', '\u200b'])('finds nothing for %j', async (query) => {
    await capture('甲', '正文');
    expect(await searchReports(query)).toMatchObject({ ids: [], total: 0, approximate: false });
  });

  it('knows tags, corrections, the bin, changed bodies and emptied reports at once', async () => {
    const id = await capture('甲', '旧的正文说平安。', 'http://www.example.gov.cn/same.html');
    expect(await find('平安')).toEqual([id]);
    good(await tagReports([id], { add: ['待复核'] }));
    expect(await find('待复核')).toEqual([id]);
    good(await correctField({ id, field: 'title', value: '更正后的标题', revision: await revision(id) }));
    expect(await find('更正后')).toEqual([id]);
    await capture('甲', '新的正文说富强。', 'http://www.example.gov.cn/same.html');
    expect(await find('富强')).toEqual([id]);
    expect(await find('平安')).toEqual([]);
    good(await binReports([id]));
    expect(await find('富强')).toEqual([]);
    good(await restoreReports([id]));
    expect(await find('富强')).toEqual([id]);
    good(await binReports([id]));
    good(await emptyBin([id]));
    expect(await find('富强')).toEqual([]);
    expect(await searchDatabase().slots.count()).toBe(0);
  });

  it('agrees with reading every text, over many small segments and their merging', async () => {
    const alphabet = fc.constantFrom(...'甲乙丙丁戊己庚辛壬癸子丑');
    const word = fc.string({ unit: alphabet, minLength: 1, maxLength: 4 });
    const texts: { id: string; text: string }[] = [];
    let seed = 7;
    const next = () => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return seed;
    };
    for (let n = 0; n < 70; n += 1) {
      const text = Array.from({ length: 12 }, () => '甲乙丙丁戊己庚辛壬癸子丑'[next() % 12]).join('');
      texts.push({ id: await capture(`第${n}号`, text), text: foldSearch(text) });
      if (n % 3 === 0) await indexPending();
    }
    await indexPending();
    expect(await searchDatabase().segments.count()).toBeLessThan(20);
    const used = new Set((await searchDatabase().postings.toArray()).map((row) => row.segment));
    expect(used.size).toBe(await searchDatabase().segments.count());
    await fc.assert(
      fc.asyncProperty(word, word, async (a, b) => {
        const terms = queryTerms(`${a} ${b}`);
        const expected = texts.filter(({ text }) => terms.every((term) => text.includes(term))).map(({ id }) => id);
        expect([...(await find(`${a} ${b}`))].sort()).toEqual(expected.sort());
      }),
      { numRuns: 60 },
    );
  });

  it('loses nothing when indexing dies half-way', async () => {
    const ids = [await capture('甲', '平安一'), await capture('乙', '平安二')];
    const put = vi.spyOn(searchDatabase().state, 'put').mockRejectedValueOnce(new Error('killed'));
    await indexPending().catch((error: unknown) => expect(String(error)).toContain('killed'));
    put.mockRestore();
    expect([...(await find('平安'))].sort()).toEqual(ids.sort());
  });

  it('begins anew for another library', async () => {
    await capture('甲', '平安一');
    await find('平安');
    const old = (await searchDatabase().state.get('state'))?.databaseId;
    const library = await database();
    const state = await library.meta.get('state');
    await library.meta.put({ ...state, key: 'state', databaseId: 'another' } as never);
    expect(await find('平安')).toHaveLength(1);
    expect((await searchDatabase().state.get('state'))?.databaseId).not.toBe(old);
    expect(await searchDatabase().slots.count()).toBe(1);
  });

  it('says so when bodies were not compared, and keeps to the limit', async () => {
    for (let n = 0; n < 5; n += 1) await capture(`第${n}号`, `平安镇${n}`);
    expect(await searchReports('平安镇', { budgetMs: -1 })).toMatchObject({ total: 5, approximate: true });
    expect(await searchReports('平安', { limit: 2 })).toMatchObject({ total: 5, approximate: false });
    expect((await searchReports('平安', { limit: 2 })).ids).toHaveLength(2);
  });
});

async function revision(id: string): Promise<number> {
  return (await (await database()).reports.get(id))?.revision ?? -1;
}

async function snippetOf(id: string, query: string) {
  const report = await (await database()).reports.get(id);
  return (await snippets(report ? [report] : [], query)).get(id);
}

describe('snippets', () => {
  it('shows the body around the hit and what to highlight', async () => {
    const id = await capture('甲', `${'前'.repeat(50)}平安鎮的事${'后'.repeat(100)}`);
    const found = await snippetOf(id, '平安镇');
    expect(found?.place).toBe('body');
    expect(found?.text.startsWith('…前')).toBe(true);
    expect(found?.ranges.map(([from, to]) => found.text.slice(from, to))).toEqual(['平安鎮']);
  });
  it('falls back to title and values, and is silent without a hit', async () => {
    const id = await capture('平安镇报告', '正文');
    expect((await snippetOf(id, '平安'))?.place).toBe('title');
    expect((await snippetOf(id, '渝府发'))?.place).toBe('line');
    expect(await snippetOf(id, '不在其中')).toBeUndefined();
  });
  it('says first what the researcher wrote on it, and then reads no body', async () => {
    const id = await capture('甲', '待复核的事');
    await tagReports([id], { add: ['待复核'] });
    const read = vi.spyOn((await database()).contents, 'bulkGet');
    expect(await snippetOf(id, '待复核')).toEqual({ place: 'line', text: '待复核', ranges: [[0, 3]] });
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });
  it('cuts a long body at the first of several words, wherever blanks and wide signs stand before it', async () => {
    const text = `${'前 ㎡'.repeat(300)}安 鎮${'后'.repeat(100)}平安`;
    const id = await capture('甲', text);
    const found = await snippetOf(id, '平安 安镇');
    expect(found?.text.startsWith(`…${text.slice(892, 900)}安 鎮后`)).toBe(true);
    expect(found?.ranges.map(([from, to]) => found.text.slice(from, to))).toEqual(['安 鎮']);
  });
});

it('highlights each word, joined where they touch', () => {
  expect(highlights('平 安镇与平安', '平安 安镇')).toEqual([
    [0, 4],
    [5, 7],
  ]);
});
