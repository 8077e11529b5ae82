import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { methodSummary } from '@/utils/dataset/methods/methodSummary';
import { methodsParagraph } from '@/utils/dataset/methods/methodsParagraph';
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

test('the paragraph says the same counts in both languages, with reasons, rules, times and portals', () => {
  const facts = { reports: 3, firstAt: '2026-11-01T00:00:00.000Z', lastAt: '2026-11-22T00:00:00.000Z', rows: rows() };
  const { zh, en } = methodsParagraph(facts);
  expect(zh).toBe(
    '本数据集含 3 份文件。采集日志起自 2026-11-01，止于 2026-11-22（UTC），涉及 2 个网站。列表页列出 3 个网址；采集 3 次，再次采集时未变 0 次、已变 0 次；失败 1 次（page-error 1）；排除 1 次（不是年度报告 1）；研究者更正 1 次，合并 0 次。读取规则：standard v1、trs v3。按网站与栏目：www.example.gov.cn“法治政府建设年度报告”：列出 3，采集 2，失败 1，排除 1；www.other.gov.cn（栏目不详）：列出 0，采集 1，失败 0，排除 0。',
  );
  expect(en).toContain(
    'Reports in this dataset: 3. The capture log runs from 2026-11-01 to 2026-11-22 (UTC); portals: 2.',
  );
  expect(en).toContain(
    'Addresses listed by list pages: 3; captures: 3; found unchanged on a later visit: 0; found changed: 0.',
  );
  expect(en).toContain('Failed attempts: 1 (page-error 1); excluded: 1 (不是年度报告 1).');
  expect(en).toContain('www.other.gov.cn (column unknown): 0 listed, 1 captured, 0 failed, 0 excluded.');
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
  expect(methodsParagraph({ reports: 0, firstAt: undefined, lastAt: undefined, rows: [] }).zh).toContain(
    '采集日志为空。',
  );
});
