import type { Bilingual } from '../tables/table';
import type { MethodRow } from './methodSummary';
import { reasonCode, reasonIn } from './reasonWords';

export interface MethodFacts {
  readonly reports: number;
  readonly rows: readonly MethodRow[];
}

const sum = (rows: readonly MethodRow[], ...events: readonly string[]) =>
  rows.filter(({ event }) => events.includes(event)).reduce((total, row) => total + row.count, 0);

/** Members in order of their first appearance. */
const distinct = <T>(members: readonly T[]): readonly T[] => [...new Set(members)];

function reasons(rows: readonly MethodRow[], event: string): readonly (readonly [string | null, number])[] {
  const counts = new Map<string | null, number>();
  for (const row of rows.filter((one) => one.event === event)) {
    const code = row.reason === null ? null : reasonCode(row.reason);
    counts.set(code, (counts.get(code) ?? 0) + row.count);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || ((a ?? '') < (b ?? '') ? -1 : 1));
}

function reasonList(rows: readonly MethodRow[], event: string, language: 'zh' | 'en'): string {
  const listed = reasons(rows, event);
  if (listed.length === 0) return '';
  const words = listed.map(([reason, count]) => `${reasonIn(language, reason)} ${count}`);
  return language === 'zh' ? `（${words.join('，')}）` : ` (${words.join(', ')})`;
}

/** A paragraph for a paper's methods section, made from the log alone: counts, times, reasons, rules. */
export function methodsParagraph({ reports, rows }: MethodFacts): Bilingual {
  const firstAt = rows.map((row) => row.firstAt).sort()[0];
  const lastAt = rows
    .map((row) => row.lastAt)
    .sort()
    .at(-1);
  const hosts = distinct(rows.map(({ host }) => host)).filter((host) => host !== '').length;
  const rules = [...distinct(rows.flatMap(({ rule }) => (rule ? [`${rule.id} v${rule.version}`] : [])))].sort();
  const count = (...events: readonly string[]) => sum(rows, ...events);
  const time = firstAt && lastAt ? { from: firstAt.slice(0, 10), to: lastAt.slice(0, 10) } : undefined;
  const zh = [
    `本数据集含 ${reports} 份文件。`,
    time ? `采集日志起自 ${time.from}，止于 ${time.to}（UTC），涉及 ${hosts} 个网站。` : '采集日志为空。',
    `列表页列出 ${count('listed')} 个网址；采集 ${count('captured')} 次，再次采集时未变 ${count('same')} 次、已变 ${count('changed')} 次；`,
    `失败 ${count('failed')} 次${reasonList(rows, 'failed', 'zh')}；排除 ${count('excluded')} 次${reasonList(rows, 'excluded', 'zh')}；`,
    `研究者更正 ${count('corrected')} 次，合并 ${count('merged')} 次。`,
    rules.length > 0 ? `读取规则：${rules.join('、')}。` : '',
  ].join('');
  const en = [
    `Reports in this dataset: ${reports}.`,
    time
      ? `The capture log runs from ${time.from} to ${time.to} (UTC); portals: ${hosts}.`
      : 'The capture log is empty.',
    `Addresses listed by list pages: ${count('listed')}; captures: ${count('captured')}; found unchanged on a later visit: ${count('same')}; found changed: ${count('changed')}.`,
    `Failed: ${count('failed')}${reasonList(rows, 'failed', 'en')}; excluded: ${count('excluded')}${reasonList(rows, 'excluded', 'en')}.`,
    `Corrections by researchers: ${count('corrected')}; merges: ${count('merged')}.`,
    rules.length > 0 ? `Pages were read by the rules ${rules.join(', ')}.` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
  return { zh, en };
}
