import type { Report } from '@/utils/report/schema';
import { dueDay } from './dueDay';

export type CoverageState = 'captured' | 'late' | 'missing';

/** Counts for the pictures, gathered from light rows one page at a time. */
export interface Tally {
  readonly days: Map<string, number>;
  /** Portal → issue reason → reports. */
  readonly issues: Map<string, Map<string, number>>;
  /** Series → row (issuing body or region) → year → state. */
  readonly byIssuer: Coverage;
  readonly byRegion: Coverage;
  /** Division code of each row of `byRegion`. */
  readonly regionCodes: Map<string, string>;
}

export type Coverage = Map<string, Map<string, Map<number, 'captured' | 'late'>>>;

export const emptyTally = (): Tally => ({
  days: new Map(),
  issues: new Map(),
  byIssuer: new Map(),
  byRegion: new Map(),
  regionCodes: new Map(),
});

const entry = <K, V>(map: Map<K, V>, key: K, make: () => V): V => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Published after its day; without a rule or a date nobody can say so. */
export function isLate(due: string | undefined, datePublished: string | undefined): boolean {
  return due !== undefined && datePublished !== undefined && datePublished > due;
}

/** Adds one report to the counts. `day`: the local day of its capture. */
export function count(tally: Tally, report: Report, day: string): void {
  tally.days.set(day, (tally.days.get(day) ?? 0) + 1);
  const portal = entry(tally.issues, report.host, () => new Map<string, number>());
  for (const reason of new Set(report.issueReasons)) portal.set(reason, (portal.get(reason) ?? 0) + 1);
  const { series, region, values } = report;
  if (!series || series.year === null) return;
  const published = typeof values.datePublished === 'string' ? values.datePublished : undefined;
  const bodies = Array.isArray(values.issuingBody) ? values.issuingBody : [];
  const state = isLate(dueDay(series.name, series.year, bodies), published) ? 'late' : 'captured';
  const mark = (coverage: Coverage, row: string) => {
    const years = entry(
      entry(coverage, series.name, () => new Map()),
      row,
      () => new Map<number, 'captured' | 'late'>(),
    );
    // Captured in time by any copy counts as in time.
    if (series.year !== null && years.get(series.year) !== 'captured') years.set(series.year, state);
  };
  for (const body of bodies) mark(tally.byIssuer, body);
  if (!region) return;
  const place = region.path.slice(-2).join(' ');
  tally.regionCodes.set(place, region.code);
  mark(tally.byRegion, place);
}
