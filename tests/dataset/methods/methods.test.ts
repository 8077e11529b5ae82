import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { methodSummary } from '@/utils/dataset/methods/methodSummary';
import { methodsParagraph } from '@/utils/dataset/methods/methodsParagraph';
import { portalTable } from '@/utils/dataset/methods/portalTable';
import type { LogEntry } from '@/utils/report/schema';
import { pack, unpack } from '../pack';
import { logOf, recordOf, sourceOf } from '../records';

const other = { host: 'www.other.gov.cn', column: null, rule: { id: 'trs', version: 3 } };
const log: readonly LogEntry[] = [
  logOf(1, { event: 'listed', reportId: null, at: '2026-11-01T00:00:00.000Z' }),
  logOf(2, { event: 'listed', reportId: null }),
  logOf(3, { event: 'listed', reportId: null }),
  logOf(11),
  logOf(12),
  logOf(13, { event: 'failed', reportId: null, reason: 'page-error' }),
  logOf(14, { event: 'excluded', reportId: null, reason: '不是年度报告' }),
  logOf(15, { event: 'captured', ...other, at: '2026-11-22T00:00:00.000Z' }),
  logOf(16, { event: 'corrected' }),
];

const rows = () => {
  const summary = methodSummary();
  for (const entry of log) summary.add(entry);
  return summary.rows();
};

test('the log is counted by portal, column, event and reason, in a fixed order', () => {
  const counted = rows();
  expect(counted.map(({ host, event, reason, count }) => [host, event, reason, count])).toEqual([
    ['www.example.gov.cn', 'captured', null, 2],
    ['www.example.gov.cn', 'corrected', null, 1],
    ['www.example.gov.cn', 'excluded', '不是年度报告', 1],
    ['www.example.gov.cn', 'failed', 'page-error', 1],
    ['www.example.gov.cn', 'listed', null, 3],
    ['www.other.gov.cn', 'captured', null, 1],
  ]);
  const backwards = methodSummary();
  for (const entry of [...log].reverse()) backwards.add(entry);
  expect(backwards.rows()).toEqual(counted);
});

test('the paragraph says the same counts in both languages, with reasons, rules and times', () => {
  const { zh, en } = methodsParagraph({ reports: 3, rows: rows() });
  expect(zh).toBe(
    '本数据集含 3 份文件。采集日志起自 2026-11-01，止于 2026-11-22（UTC），涉及 2 个网站。列表页列出 3 个网址；采集 3 次，再次采集时未变 0 次、已变 0 次；失败 1 次（网站返回错误页 [page-error] 1）；排除 1 次（不是年度报告 1）；研究者更正 1 次，合并 0 次。读取规则：standard v1、trs v3。',
  );
  expect(en).toContain(
    'Reports in this dataset: 3. The capture log runs from 2026-11-01 to 2026-11-22 (UTC); portals: 2.',
  );
  expect(en).toContain(
    'Addresses listed by list pages: 3; captures: 3; found unchanged on a later visit: 0; found changed: 0.',
  );
  expect(en).toContain('Failed: 1 (the site answered with an error [page-error] 1); excluded: 1 (不是年度报告 1).');
});

test('a failure that was overtaken by a later end counts as that end alone', async () => {
  const failed = logOf(21, { event: 'failed', reportId: null, reason: 'page-unreachable', jobId: 'a' });
  const summary = methodSummary();
  summary.add({ ...failed, isSuperseded: true });
  summary.add(logOf(22, { url: failed.url, jobId: 'a' }));
  expect(summary.rows().map(({ event, count }) => [event, count])).toEqual([['captured', 1]]);
  const [zip] = await pack(sourceOf([recordOf(11)], [{ ...failed, isSuperseded: true }, logOf(11)]));
  if (!zip) throw new Error('no zip');
  const files = await unpack(zip);
  const { data } = Papa.parse<Record<string, string>>(
    (files.get('data/capture_log.csv') ?? '').replace(/^\uFEFF/, ''),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  // Both stand in the log, and it says which counts.
  expect(data.map(({ event, superseded }) => [event, superseded]).sort()).toEqual([
    ['captured', 'false'],
    ['failed', 'true'],
  ]);
  expect(files.get('README.md')).toContain('失败 0 次；');
  expect(files.get('data/capture_log.jsonl')).not.toMatch(/superseded/i);
});

test('failures of one kind are counted together, whatever stands beside the code', () => {
  const summary = methodSummary();
  const failure = { event: 'failed', reportId: null } as const;
  summary.add(logOf(1, { ...failure, reason: 'page-unreachable: http 503' }));
  summary.add(logOf(2, { ...failure, reason: 'page-unreachable: http 500' }));
  summary.add(logOf(3, { ...failure, reason: '另有说明: 网页无法打开' }));
  const { zh } = methodsParagraph({ reports: 0, rows: summary.rows() });
  expect(zh).toContain('失败 3 次（网页无法打开 [page-unreachable] 2，另有说明: 网页无法打开 1）');
});

test('a table has a line for every portal and column, in both languages; a bar in a name does not break it', () => {
  const summary = methodSummary();
  for (const entry of [...log, logOf(17, { host: '', column: '甲|乙' })]) summary.add(entry);
  const { zh, en } = portalTable(summary.rows());
  expect(zh.split('\n')).toEqual([
    '| 网站 | 栏目 | 列出 | 采集 | 未变 | 已变 | 失败 | 排除 | 最早 | 最晚 |',
    '| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    '| 不详 | 甲\\|乙 | 0 | 1 | 0 | 0 | 0 | 0 | 2026-11-20 | 2026-11-20 |',
    '| www.example.gov.cn | 法治政府建设年度报告 | 3 | 2 | 0 | 0 | 1 | 1 | 2026-11-01 | 2026-11-20 |',
    '| www.other.gov.cn | 不详 | 0 | 1 | 0 | 0 | 0 | 0 | 2026-11-22 | 2026-11-22 |',
  ]);
  expect(en).toContain('| www.other.gov.cn | unknown | 0 | 1 | 0 | 0 | 0 | 0 |');
});

test('the README says how many reports were reviewed, corrected, inferred and flagged', async () => {
  const reviewed = recordOf(1, { report: { status: 'reviewed', correctedFields: ['title'] } });
  const flagged = recordOf(2, { report: { inferredFields: ['title'], issueReasons: ['body-incomplete'] } });
  const [zip] = await pack(sourceOf([reviewed, flagged, recordOf(3)]));
  const text = zip ? (await unpack(zip)).get('README.md') : '';
  expect(text).toContain('其中 1 份经研究者审阅；1 份含研究者更正的值，1 份含页面未明示、由程序推断的值，1 份在读取时');
  expect(text).toContain('Reviewed by a researcher: 1; with a value a researcher corrected: 1;');
});

test('log, counts and paragraph are in the package, and only what belongs to its reports', async () => {
  const [zip] = await pack(sourceOf([recordOf(11)], [...log, logOf(99, { event: 'exported' })]));
  if (!zip) throw new Error('no zip');
  const files = await unpack(zip);
  const read = (path: string) =>
    Papa.parse<Record<string, string>>((files.get(path) ?? '').replace(/^\uFEFF/, ''), {
      header: true,
      skipEmptyLines: true,
    }).data;
  expect(
    read('data/capture_log.csv')
      .map(({ event }) => event)
      .sort(),
  ).toEqual(['captured', 'excluded', 'failed', 'listed', 'listed', 'listed']);
  expect(read('data/method_summary.csv').map(({ event, count }) => `${event} ${count}`)).toEqual([
    'captured 1',
    'excluded 1',
    'failed 1',
    'listed 3',
  ]);
  expect(files.get('README.md')).toContain('列表页列出 3 个网址；采集 1 次');
  expect(files.get('README.md')).toContain('Reports in this dataset: 1.');
});

test('an empty log says so', () => {
  expect(methodsParagraph({ reports: 0, rows: [] }).zh).toContain('采集日志为空。');
});
