import type { FoundIds, ReportFilter, SortKey } from '@/utils/db';
import { sortKeys } from '@/utils/db';
import { statusSchema } from '@/utils/report/schema';
import { z } from '@/utils/report/zod';

/** What a list is narrowed by. One value each: a second choice in the same menu replaces the first. */
export const conditionsSchema = z.object({
  search: z.string().max(1_000).optional(),
  host: z.string().optional(),
  series: z.string().optional(),
  issuer: z.string().optional(),
  year: z.number().optional(),
  region: z.string().optional(),
  status: statusSchema.optional(),
  issue: z.string().optional(),
  tag: z.string().optional(),
  since: z.iso.date().optional(),
  until: z.iso.date().optional(),
});
export type Conditions = z.infer<typeof conditionsSchema>;

/** A local ISO day as the instant at which it starts (or, `after`, the one at which it is over). */
function instantOf(day: string, after = false): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(year, month - 1, date + (after ? 1 : 0)).toISOString();
}

/** The store's filter for these conditions. `found`: what the search found, when there is one. */
export function filterOf(conditions: Conditions, found: FoundIds | undefined): ReportFilter {
  const { host, series, issuer, year, region, status, issue, tag, since, until } = conditions;
  return {
    ...(host ? { hosts: [host] } : {}),
    ...(series ? { series: [series] } : {}),
    ...(issuer ? { issuingBodies: [issuer] } : {}),
    ...(year === undefined ? {} : { years: [year] }),
    ...(region ? { region } : {}),
    ...(status ? { statuses: [status] } : {}),
    ...(issue ? { issueReasons: [issue] } : {}),
    ...(tag ? { tags: [tag] } : {}),
    ...(since ? { capturedFrom: instantOf(since) } : {}),
    ...(until ? { capturedTo: instantOf(until, true) } : {}),
    ...(found ? { among: found } : {}),
  };
}

/** Whether anything narrows the list. */
export const isNarrowed = (conditions: Conditions): boolean =>
  Object.values(conditions).some((value) => value !== undefined && value !== '');

/** A kept sort key, if the store still knows it. */
export const sortKeyOf = (name: string | undefined): SortKey | undefined => sortKeys.find((key) => key === name);
