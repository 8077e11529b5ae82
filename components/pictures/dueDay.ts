/** Which rule says by when a series is published; `none`: no rule names a day, so nothing is called late. */
export type DueRule = 'law' | 'openness' | 'none';

const rules: Readonly<Record<string, DueRule>> = {
  法治政府建设年度报告: 'law',
  政府信息公开工作年度报告: 'openness',
};

/** The rule of a series (by its name in `utils/identify/seriesPatterns`). */
export const dueRule = (series: string): DueRule => rules[series] ?? 'none';

/** A government's own report, as against a department's. A town's counts as one: the rule names no day for towns. */
const isGovernment = (body: string) => /人民政府(?:办公[室厅])?$/.test(body);

/**
 * The last day on which a report of a series for a year is published in time (ISO day), or undefined where no rule says.
 * Sources: 法治政府建设年度报告: 《法治政府建设与责任落实督察工作规定》 (厅字〔2019〕28号) article 24, "每年4月1日之前"; the
 * day itself counts as in time. 政府信息公开工作年度报告: 《政府信息公开条例》 (国务院令第711号) article 49, departments by
 * 31 January, the report of a whole government by 31 March; for years before 2019 the Regulations of 2007, article 31,
 * all by 31 March. Where it cannot be told whose report it is, the later day counts: nobody is called late by a guess.
 */
export function dueDay(series: string, year: number, bodies: readonly string[]): string | undefined {
  const rule = dueRule(series);
  if (rule === 'none') return undefined;
  if (rule === 'law') return `${year + 1}-04-01`;
  const isDepartments = year >= 2019 && bodies.length > 0 && !bodies.some(isGovernment);
  return `${year + 1}-${isDepartments ? '01-31' : '03-31'}`;
}
