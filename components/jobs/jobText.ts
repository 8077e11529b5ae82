import type { FaultCode } from '@/utils/report/faults';
import { faultCodes } from '@/utils/report/faults';
import type { ItemCounts, Job, JobItem } from '@/utils/report/job';
import type { Words } from '../ui/i18n/words';

const isFaultCode = (code: string): code is FaultCode => (faultCodes as readonly string[]).includes(code);

/** A reason as the researcher reads it: a fault in its own words, with what was noted beside it (status, host). */
export function reasonSays(reason: string | null, words: Words): string {
  if (reason === null) return '';
  const own: Readonly<Record<string, string>> = words.jobs.reason;
  const said = Object.hasOwn(own, reason) ? own[reason] : undefined;
  if (said !== undefined) return said;
  const code = /^[a-z-]+/.exec(reason)?.[0] ?? '';
  if (!isFaultCode(code)) return reason;
  // Of an address, "not found" speaks of the site, not of a record of ours.
  const gone = code === 'not-found' ? /status (\d{3})/.exec(reason)?.[1] : undefined;
  if (gone) return words.jobs.gone(gone);
  const to = /^not-asked-for: moved to (\S+)$/.exec(reason)?.[1];
  if (to) return words.jobs.movedTo(to);
  if (reason === 'not-asked-for: moved elsewhere') return words.jobs.movedElsewhere;
  const rest = reason.slice(code.length);
  return `${words.faults[code].says}${rest ? ` (${rest.replace(/^[:\s]+/, '')})` : ''}`;
}

/** Items that have come to an end, and all that have to, list pages included. */
export function progressOf(counts: ItemCounts): { readonly done: number; readonly all: number } {
  const open = counts.queued + counts.reading;
  const done = Object.values(counts).reduce((sum, count) => sum + count, 0) - open - counts.listed;
  return { done, all: done + open };
}

/** Minutes that so many addresses take, by the set delay (a quarter more for jitter, half a second for the reading itself). */
export function minutesFor({ delay }: Pick<Job, 'delay'>, addresses: number): number {
  return Math.round((addresses * (delay * 1.25 + 500)) / 60_000);
}

const filters: readonly (readonly [RegExp, string])[] = [
  [/法治政府/, '法治政府'],
  [/信息公开.{0,4}(?:年度?报告?|年报)/, '信息公开'],
];

/** The filter to begin with, where the column's name suggests one. */
export function suggestedFilter(name: string): string {
  return filters.find(([pattern]) => pattern.test(name))?.[1] ?? '';
}

/** How many of a column's documents are in the library: those captured in this job and those that were there before. */
export function coverageOf(items: readonly JobItem[]): { readonly all: number; readonly captured: number } {
  const pages = items.filter(({ work }) => work === 'page');
  const inLibrary = ({ state, known }: JobItem) =>
    state === 'captured' || state === 'same' || state === 'changed' || known === 'captured' || known === 'changed';
  return { all: pages.length, captured: pages.filter(inLibrary).length };
}
