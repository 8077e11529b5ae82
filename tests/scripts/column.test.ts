import { describe, expect, it } from 'vitest';
import { columnSite } from '@/scripts/portal/column/columnSite';
import { columnEntries, columnHost, columnUrl } from '@/scripts/portal/column/entries';
import { encodeGbk } from '@/scripts/portal/column/gbk';
import { openPage } from '@/scripts/support/openPage';
import { extract } from '@/utils/extract/extract';

const options = { today: '2026-03-02', now: () => 0, budgetMs: 20_000 };
const read = (body: string | Uint8Array | undefined, path: string) =>
  extract(openPage(Buffer.from(body ?? ''), `http://${columnHost}${path}`), options);

describe('the large column', () => {
  it('has 600 documents of every trait', () => {
    expect(columnEntries.length).toBe(600);
    const traits = [...new Set(columnEntries.map(({ trait }) => trait))];
    expect(traits.sort()).toEqual(
      ['attachment', 'captcha', 'duplicate', 'flaky', 'gbk', 'gone', 'moved', 'plain', 'script', 'slow'].sort(),
    );
    expect(new Set(columnEntries.map(({ path }) => path)).size).toBe(600);
  });

  it('is 40 list pages that lead to all documents, and no further', () => {
    const site = columnSite();
    const found = new Set<string>();
    let next: string | undefined = columnUrl;
    let pages = 0;
    while (next && pages < 50) {
      const path = new URL(next).pathname;
      const list = read(site(path).body, path);
      expect(list.kind).toBe('list');
      for (const { url } of list.items) found.add(new URL(url).pathname);
      next = list.next?.url;
      pages += 1;
    }
    expect(pages).toBe(40);
    expect([...found].sort()).toEqual(columnEntries.map(({ path }) => path).sort());
  });

  it.each(columnEntries.slice(0, 60).filter(({ trait }) => ['plain', 'gbk', 'attachment', 'slow'].includes(trait)))(
    'document $number ($trait) reads well',
    ({ path, title, date, indexNumber, trait }) => {
      const { kind, fields, body, attachments } = read(columnSite()(path).body, path);
      expect([kind, fields.title?.value, fields.datePublished?.value, fields.indexNumber?.value]).toEqual([
        'document',
        title,
        date,
        indexNumber,
      ]);
      expect(body.text).toContain('下一年度工作安排');
      expect(attachments.length).toBe(trait === 'attachment' ? 1 : 0);
    },
  );

  it('is flaky where it should be', () => {
    const site = columnSite();
    const flaky = columnEntries.find(({ trait }) => trait === 'flaky');
    expect([1, 2, 3].map(() => site(flaky?.path ?? '').status)).toEqual([500, 500, 200]);
  });

  it('encodes GBK as the platform decodes it', () => {
    expect(new TextDecoder('gbk', { fatal: true }).decode(encodeGbk('大岭县（2023）年〔1〕号“A”、—'))).toBe(
      '大岭县（2023）年〔1〕号“A”、—',
    );
    expect(() => encodeGbk('😀')).toThrow(/no/);
  });
});
