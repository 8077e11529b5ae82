import { configureStore, database, indexPending, readReports, searchReports, snippets, tagReports } from '@/utils/db';
import { forgetLines } from '@/utils/db/search/lineCache';
import type { Content, Report } from '@/utils/report/schema';
import { numbers, textMaker } from './sampleText';

/** Runs inside the page: a library filled row by row past the verbs (they are measured elsewhere), then searched. */
configureStore({ keeper: { read: async () => undefined, write: async () => undefined } });

const text = textMaker(7);
const next = numbers(11);
const idOf = (n: number): string => String(n).padStart(26, '0');

function rows(n: number, characters: number): { report: Report; content: Content } {
  const id = idOf(n);
  const town = n % 997 === 0 ? '平安镇' : `第${n % 3000}镇`;
  const title = `${town}人民政府关于${2010 + (n % 15)}年法治政府建设情况的报告`;
  const body = n % 1009 === 0 ? `${text(characters)}石柱县沙子镇` : text(characters);
  const day = `${2011 + (n % 15)}-0${1 + (n % 9)}-1${n % 10}`;
  const hash = Math.floor(next() * 2 ** 52)
    .toString(16)
    .padStart(64, '0');
  const report: Report = {
    id,
    url: `http://www.example.gov.cn/${n}.html`,
    urlKey: `example.gov.cn/${n}.html`,
    host: 'www.example.gov.cn',
    kind: 'document',
    status: 'new',
    tags: n % 50 === 0 ? ['待复核'] : [],
    note: '',
    capturedAt: '2026-11-21T10:00:00.000Z',
    updatedAt: '2026-11-21T10:00:00.000Z',
    revision: 0,
    binnedAt: null,
    values: {
      title,
      issuingBody: [`${town}人民政府`],
      datePublished: day,
      indexNumber: `11500240711643846M/2021-${n}`,
    },
    correctedFields: [],
    inferredFields: [],
    series: { name: '法治政府建设年度报告', year: 2010 + (n % 15), yearInferred: false },
    region: null,
    rule: { id: 'standard', version: 1 },
    readBy: 'tab',
    issueReasons: [],
    characters: body.length,
    completeness: 1,
    attachmentCount: 0,
    versionCount: 1,
    bodySha256: hash,
    sourceSha256: hash,
    contentSha256: hash,
  };
  const measure = { keptCharacters: 1, visibleCharacters: 1, keptTables: 0, visibleTables: 0 };
  const content: Content = {
    id,
    fields: {},
    corrections: {},
    body: { text: body, html: `<p>${body}</p>`, markdown: body, completeness: 1, measure, finder: 'bench' },
    outline: [],
    attachments: [],
    issues: [],
    signals: [],
  };
  return { report, content };
}

/** Adds reports `from` to `to`, as one write of the library each 500. */
async function fill(from: number, to: number, characters: number): Promise<void> {
  const db = await database();
  for (let start = from; start < to; start += 500) {
    const made = Array.from({ length: Math.min(500, to - start) }, (_, at) => rows(start + at, characters));
    await db.transaction('rw', [db.reports, db.contents, db.touched, db.meta], async () => {
      const state = await db.meta.get('state');
      if (!state || !('sequence' in state)) throw new Error('The library has no state');
      const sequence = state.sequence + 1;
      await db.reports.bulkAdd(made.map(({ report }) => report));
      await db.contents.bulkAdd(made.map(({ content }) => content));
      await db.touched.bulkPut(made.map(({ report }) => ({ id: report.id, sequence, gone: 0 as const })));
      const { reports, contents } = state.counts;
      const counts = { ...state.counts, reports: reports + made.length, contents: contents + made.length };
      await db.meta.put({ ...state, sequence, counts });
    });
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; value: T }> {
  const from = performance.now();
  const value = await work();
  return { ms: performance.now() - from, value };
}

/** The plain way: every body read and looked through, over the first `count` reports. */
async function scan(query: string, count: number): Promise<number> {
  const db = await database();
  let hits = 0;
  await db.contents.limit(count).each(({ body }) => {
    if (body.text.includes(query)) hits += 1;
  });
  return hits;
}

const bench = {
  fill,
  index: () => timed(() => indexPending()),
  search: (query: string, limit: number) => timed(() => searchReports(query, { limit })),
  exact: (query: string) => timed(() => searchReports(query, { limit: 100_000, budgetMs: Number.POSITIVE_INFINITY })),
  first: (query: string) => {
    forgetLines();
    return timed(() => searchReports(query, { limit: 50 }));
  },
  snippets: (ids: readonly string[], query: string) =>
    timed(async () => (await snippets(await readReports(ids), query)).size),
  scan: (query: string, count: number) => timed(() => scan(query, count)),
  edit: (n: number) => timed(async () => (await tagReports([idOf(n)], { add: ['再看'] })).ok),
  usage: async () => (await navigator.storage.estimate()).usage ?? 0,
};

export type SearchBench = typeof bench;
Object.assign(globalThis, { bench });
