import type { LogEntry } from '@/utils/report/schema';
import type { Bilingual } from '../tables/table';
import type { MethodRow } from './methodSummary';

const counted: readonly (Bilingual & { readonly event: LogEntry['event'] })[] = [
  { event: 'listed', zh: '列出', en: 'listed' },
  { event: 'captured', zh: '采集', en: 'captured' },
  { event: 'same', zh: '未变', en: 'unchanged' },
  { event: 'changed', zh: '已变', en: 'changed' },
  { event: 'failed', zh: '失败', en: 'failed' },
  { event: 'excluded', zh: '排除', en: 'excluded' },
];

const heads = {
  zh: ['网站', '栏目', ...counted.map(({ zh }) => zh), '最早', '最晚'],
  en: ['portal', 'column', ...counted.map(({ en }) => en), 'first', 'last'],
} as const;

const unknown = { zh: '不详', en: 'unknown' } as const;

const line = (cells: readonly (string | number)[]) =>
  `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;

/** The log by portal and column as a Markdown table: what was listed, captured, failed and excluded, from when to when. */
export function portalTable(rows: readonly MethodRow[]): Bilingual {
  const groups = new Map<string, MethodRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.host, row.column]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const text = (language: 'zh' | 'en') =>
    [
      line(heads[language]),
      line(heads[language].map((_, index) => (index < 2 ? '---' : '---:'))),
      ...[...groups.values()].map((own) => line(cellsOf(own, language))),
    ].join('\n');
  return { zh: text('zh'), en: text('en') };
}

function cellsOf(own: readonly MethodRow[], language: 'zh' | 'en'): readonly (string | number)[] {
  const count = (event: string) => own.reduce((sum, row) => sum + (row.event === event ? row.count : 0), 0);
  const days = (times: readonly string[]) => times.map((time) => time.slice(0, 10)).sort();
  return [
    own[0]?.host || unknown[language],
    own[0]?.column ?? unknown[language],
    ...counted.map(({ event }) => count(event)),
    days(own.map(({ firstAt }) => firstAt))[0] ?? '',
    days(own.map(({ lastAt }) => lastAt)).at(-1) ?? '',
  ];
}
