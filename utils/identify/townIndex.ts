/** How the names of towns end, in the order in which `towns.json` lists them. */
export const townKinds: readonly string[] = ['镇', '乡', '街道', '苏木'];

/** `public/tables/towns.json`, made by `scripts/towns.ts`: only names that the towns of one county alone bear. */
export interface TownTable {
  readonly source: string;
  /** County → `stem stem/stem/stem/stem`, one part for each of `townKinds`. */
  readonly towns: Readonly<Record<string, string>>;
}

/** A town's full name → the county it lies in. Empty without a table. */
export function townIndex(table: TownTable | undefined): ReadonlyMap<string, string> {
  const counties = new Map<string, string>();
  for (const [county, kinds] of Object.entries(table?.towns ?? {}))
    for (const [at, stems] of kinds.split('/').entries())
      for (const stem of stems.split(' ')) if (stem !== '') counties.set(stem + (townKinds[at] ?? ''), county);
  return counties;
}
