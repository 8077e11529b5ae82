import type { Report } from '@/utils/report/schema';

export type CoverageState = 'captured' | 'late' | 'missing';

/** Counts for the pictures, gathered from light rows one page at a time. */
export interface Tally {
  readonly days: Map<string, number>;
  /** Portal → issue reason → reports. */
  readonly issues: Map<string, Map<string, number>>;
  /** Series → row (issuing body or region) → year → state. */
  readonly byIssuer: Coverage;
  readonly byRegion: Coverage;
}

export type Coverage = Map<string, Map<string, Map<number, 'captured' | 'late'>>>;

export const emptyTally = (): Tally => ({
  days: new Map(),
  issues: new Map(),
  byIssuer: new Map(),
  byRegion: new Map(),
});

const entry = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Published after 1 April of the year after the one it reports on; without a date nobody can say so. */
export function isLate(year: number, datePublished: string | undefined): boolean {
  return datePublished !== undefined && datePublished > `${year + 1}-04-01`;
}

/** Adds one report to the counts. `day`: the local day of its capture. */
export function count(tally: Tally, report: Report, day: string): void {
  tally.days.set(day, (tally.days.get(day) ?? 0) + 1);
  const portal = entry(tally.issues, report.host, () => new Map<string, number>());
  for (const reason of new Set(report.issueReasons)) portal.set(reason, (portal.get(reason) ?? 0) + 1);
  const { series, region, values } = report;
  if (!series || series.year === null) return;
  const published = typeof values.datePublished === 'string' ? values.datePublished : undefined;
  const state = isLate(series.year, published) ? 'late' : 'captured';
  const mark = (coverage: Coverage, row: string) => {
    const years = entry(
      entry(coverage, series.name, () => new Map()),
      row,
      () => new Map<number, 'captured' | 'late'>(),
    );
    // Captured in time by any copy counts as in time.
    if (series.year !== null && years.get(series.year) !== 'captured') years.set(series.year, state);
  };
  for (const body of Array.isArray(values.issuingBody) ? values.issuingBody : []) mark(tally.byIssuer, body);
  if (region) mark(tally.byRegion, region.path.slice(-2).join(' '));
}
