import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { issues as english } from '@/components/ui/i18n/en/issues';
import { issues as chinese } from '@/components/ui/i18n/zh-CN/issues';
import { extract } from '@/utils/extract/extract';
import type { FieldName } from '@/utils/report/fields';
import { type IssueReason, issueReasons } from '@/utils/report/issues';
import { pageOf, readingOnly } from '../support/pageOf';

const address = 'http://www.linjiang.gov.cn/zwgk/tzgg/1024.html';
const paragraph = '<p>为做好今年汛期值守工作，根据防汛条例有关规定，现将有关事项通知如下，请结合实际认真贯彻执行。</p>';

interface Parts {
  readonly title?: string;
  readonly tags?: string;
  readonly rows?: Readonly<Record<string, string>>;
  readonly text?: string;
  /** In the article, outside the editor's container. */
  readonly beside?: string;
  readonly foot?: string;
  readonly url?: string;
}

const usual = {
  索引号: '014223416/2023-00019',
  发布机构: '临江县水利局',
  成文日期: '2023-05-08',
  发布日期: '2023-05-09',
};

function read({ title = '临江县水利局关于做好汛期值守工作的通知', tags = '', rows = {}, ...rest }: Parts) {
  const { text = paragraph.repeat(2), beside = '', foot = '网站标识码：4203000001', url = address } = rest;
  const cells = Object.entries({ ...usual, ...rows }).map(
    ([label, value]) => `<tr><td>${label}：</td><td>${value}</td></tr>`,
  );
  const html = `<title>${title}</title>${tags}<body><h1>${title}</h1><table>${cells.join('')}</table><div class="article"><div id="zoom">${text}</div>${beside}</div><div>${foot}</div></body>`;
  return readingOnly(pageOf(html, url), (page) => extract(page, { today: '2026-01-01' }));
}

type Told = readonly [name: string, parts: Parts, reason: IssueReason, field: FieldName | undefined, raw: string];

/** What a page says wrongly or oddly, and the words of the page that the researcher is shown with it. */
const told: readonly Told[] = [
  ['no day of publication', { rows: { 发布日期: '' } }, 'field-missing', 'datePublished', ''],
  ['30 February', { rows: { 成文日期: '2023年2月30日' } }, 'value-unreadable', 'dateWritten', '2023年2月30日'],
  ['month 13', { rows: { 发布日期: '2023-13-01' } }, 'value-unreadable', 'datePublished', '2023-13-01'],
  ['29 February', { rows: { 施行日期: '2023年2月29日' } }, 'value-unreadable', 'dateEffective', '2023年2月29日'],
  [
    '30 February under the signature',
    { rows: { 成文日期: '' }, text: `${paragraph.repeat(2)}<p>临江县水利局</p><p>2023年2月30日</p>` },
    'value-unreadable',
    'dateWritten',
    '2023年2月30日',
  ],
  ['a month only', { rows: { 成文日期: '2023年4月' } }, 'value-unreadable', 'dateWritten', '2023年4月'],
  ['a 发文字号 that is none', { rows: { 发文字号: '县水利局' } }, 'value-unreadable', 'documentNumber', '县水利局'],
  [
    'a body that is an address',
    { rows: { 发布机构: 'http://a.cn' } },
    'value-unreadable',
    'issuingBody',
    'http://a.cn',
  ],
  ['a 有效性 without words', { rows: { 有效性: '2023' } }, 'value-unreadable', 'validity', '2023'],
  ['a 标识码 of 15 digits', { foot: '网站标识码：420300000112345' }, 'value-unreadable', 'siteCode', '420300000112345'],
  ['a 标识码 of two digits', { foot: '网站标识码：28' }, 'value-unreadable', 'siteCode', '28'],
  [
    'a 标识码 tag of 12 digits',
    { tags: '<meta name="SiteIDCode" content="420300000144">', foot: '' },
    'value-unreadable',
    'siteCode',
    '420300000144',
  ],
  [
    'a wrong check digit',
    { rows: { 索引号: '014223413/2023-00019' } },
    'check-digit',
    'indexNumber',
    '014223413/2023-00019',
  ],
  [
    'a wrong check character of a unified code',
    { rows: { 索引号: '11500240711643846N/2021-00031' } },
    'check-digit',
    'indexNumber',
    '11500240711643846N/2021-00031',
  ],
  [
    'written after it was published',
    { rows: { 成文日期: '2023-05-10' } },
    'written-after-published',
    'dateWritten',
    '2023-05-10 > 2023-05-09',
  ],
  ['a day to come', { rows: { 发布日期: '2026-05-09' } }, 'date-in-future', 'datePublished', '2026-05-09'],
  [
    'a report of another year',
    {
      title: '临江县水利局2023年法治政府建设年度报告',
      text: '<p>2021年，县水利局深入推进法治建设，现将2021年有关情况报告如下。</p>'.repeat(4),
    },
    'year-differs-from-title',
    'title',
    '2023: 2021',
  ],
  ['another host', { url: 'http://www.linjiang.com/1.html' }, 'host-not-gov', 'host', 'www.linjiang.com'],
  [
    'two values under one label',
    { rows: { '索 引 号': '000014349/2023-1' } },
    'several-values',
    'indexNumber',
    '014223416/2023-00019 | 000014349/2023-1',
  ],
  [
    'a label in a sentence',
    { text: `<p>${'根据有关规定，现将有关事项公告如下，'.repeat(4)}特此公告。</p><p>文号：临水发〔2023〕7号</p>` },
    'label-in-running-text',
    'documentNumber',
    '文号：临水发〔2023〕7号',
  ],
  [
    'two titles',
    { tags: '<meta name="ArticleTitle" content="临江县财政局2022年度部门决算公开">' },
    'title-differs',
    'title',
    '临江县财政局2022年度部门决算公开 | 临江县水利局关于做好汛期值守工作的通知',
  ],
];

const beside = `<table>${'<tr><td>甲镇</td><td>三人</td></tr>'.repeat(6)}</table>`;
const further = `<div>${paragraph.replace('汛期', '旱期').repeat(3)}</div>`;

/** What is left out of the text, or is not there. */
const ofTheBody: readonly Told[] = [
  ['a table beside the text', { beside }, 'table-lost', undefined, '0/1'],
  ['a passage beside the text', { beside: further }, 'body-incomplete', undefined, '92/230'],
  ['no text', { text: '' }, 'body-empty', undefined, ''],
  [
    'a text that is a file',
    { text: '<p>详见附件</p><a href="/a.pdf">a.pdf</a>' },
    'body-attachment-only',
    undefined,
    '详见附件\na.pdf',
  ],
  [
    'a notice that carries a report',
    {
      text: '<p>各单位：现将《临江县水利局2023年法治政府建设年度报告》予以公布。</p><p>附件：<a href="/a.pdf">年度报告全文.pdf</a></p>',
    },
    'covering-notice',
    undefined,
    '各单位：现将《临江县水利局2023年法治政府建设年度报告》予以公布。\n附件：年度报告全文.pdf',
  ],
];

/** Reasons that no page by itself gives, with the test that holds each. */
const elsewhere: Partial<Record<IssueReason, string>> = {
  'body-goes-on': 'tests/extract/body/furtherPages.test.ts',
  'body-in-pictures': 'tests/extract/body/readBody.test.ts',
  'text-hidden': 'tests/extract/furtherShapes.test.ts',
  'file-unreadable': 'tests/scripts/extract.test.ts',
  'attachment-link-broken': 'tests/extract/body/readAttachments.test.ts',
  charset: 'tests/queue/withCharsetDoubt.test.ts',
  'row-address-in-script': 'tests/extract/lists/ownRows.test.ts',
  'next-page-in-script': 'tests/extract/lists/pagerDialects.test.ts',
  'next-page-by-form': 'tests/extract/lists/pagerDialects.test.ts',
  'region-differs-from-site': 'tests/identify/locate.test.ts',
  'too-large': 'tests/extract/robust.test.ts',
  'time-budget': 'tests/extract/robust.test.ts',
  'part-failed': 'tests/extract/robust.test.ts',
  'page-still-loading': 'tests/browser/page/readSettledPage.test.ts',
  'error-page': 'tests/extract/issues.test.ts',
};

describe('what a page states badly is told with its words, never dropped in silence', () => {
  it.each([...told, ...ofTheBody])('%s', (_name, parts, reason, field, raw) => {
    const { issues } = read(parts);
    const found = issues.filter((issue) => issue.reason === reason && issue.field === field);
    expect(found.map((issue) => issue.raw)).toEqual([raw]);
    const code = Object.entries(issueReasons).find(([, all]) => (all as readonly string[]).includes(reason))?.[0];
    expect(found[0]?.code).toBe(code);
  });

  it('an answer of the server that is no page', () => {
    const page = pageOf(
      '<title>502 Bad Gateway</title><body>502 Bad Gateway nginx, please try again later on',
      address,
    );
    expect(extract(page).issues[0]).toEqual({
      code: 'incomplete',
      reason: 'error-page',
      raw: '502 Bad Gateway',
    });
  });

  it('a page without fault has none of these: the control', () => {
    const reasons = new Set([...told, ...ofTheBody].map(([, , reason]) => reason));
    expect(read({}).issues.filter(({ reason }) => reasons.has(reason))).toEqual([]);
    expect(read({}).fields.siteCode?.value).toBe('4203000001');
  });
});

describe('the closed list of reasons', () => {
  const here = new Set([...told, ...ofTheBody].map(([, , reason]) => reason));

  it.each(Object.values(issueReasons).flat())('%s: raised in a test, worded in both languages', (reason) => {
    const path = elsewhere[reason];
    if (path === undefined) expect(here).toContain(reason);
    else expect(readFileSync(path, 'utf8')).toContain(`'${reason}'`);
    expect(chinese[reason]).toMatch(/[\u3400-\u9fff]/);
    expect(english[reason]).toMatch(/^[^\u3400-\u9fff]{8,}$/);
  });
});
