import { database } from './store';

/** The name of each division code, from one report that has it: names travel with reports, so no table is needed. */
export async function regionNames(codes: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { reports } = await database();
  const rows = await Promise.all(codes.map((code) => reports.where('region.code').equals(code).first()));
  return new Map(
    rows.flatMap((report) =>
      report?.region ? [[report.region.code, report.region.path.slice(-2).join(' ')] as const] : [],
    ),
  );
}
