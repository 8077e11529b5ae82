/**
 * What a status code asks of us. `stop`: the site does not want this (403, 412 is the answer of 瑞数 walls, 451), so
 * the whole host rests until the researcher says otherwise; `later`: worth another try; `gone`: never.
 */
export type Verdict = 'read' | 'later' | 'gone' | 'stop';

const stopping: ReadonlySet<number> = new Set([401, 403, 407, 412, 451, 521]);
const passing: ReadonlySet<number> = new Set([408, 425, 429]);

export function judgeStatus(status: number): Verdict {
  if (status >= 200 && status < 300) return 'read';
  if (stopping.has(status)) return 'stop';
  return status >= 500 || passing.has(status) ? 'later' : 'gone';
}
