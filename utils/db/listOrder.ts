import type { FoundIds, ReportFilter } from './reportFilter';

/** All ids in one order, e.g. newest first. */
export interface ListOrder {
  readonly ids: readonly string[];
  /** Where in `ids` a report stands: made at its first use. */
  readonly places: () => ReadonlyMap<string, number>;
  /** For a search's table of ids where each of them stands here: made at its first use. */
  readonly tables: WeakMap<FoundIds['table'], Uint32Array>;
}

export function orderOf(ids: readonly string[]): ListOrder {
  let made: ReadonlyMap<string, number> | undefined;
  const places = () => {
    made ??= new Map(ids.map((id, place) => [id, place]));
    return made;
  };
  return { ids, places, tables: new WeakMap() };
}

/** So few that it is quicker to look each of them up. */
const few = 5_000;

/** Where each id of a table stands; behind the end what is not in the order. At 100,000 reports some 0.1 s, once. */
export function placesIn({ ids, places, tables }: ListOrder, table: FoundIds['table']): Uint32Array {
  const known = tables.get(table);
  if (known) return known;
  const at = places();
  const fresh = new Uint32Array(table.length);
  for (let slot = 0; slot < table.length; slot += 1) fresh[slot] = at.get(table[slot] ?? '') ?? ids.length;
  tables.set(table, fresh);
  return fresh;
}

function mark(order: ListOrder, among: NonNullable<ReportFilter['among']>, marks: Uint8Array): void {
  if ('slots' in among && (among.slots.length > few || order.tables.has(among.table))) {
    const at = placesIn(order, among.table);
    for (const slot of among.slots) marks[at[slot] ?? marks.length] = 1;
    return;
  }
  const places = order.places();
  for (const id of 'slots' in among ? among.ids : among) marks[places.get(id) ?? marks.length] = 1;
}

/** Some of the ids (undefined: all) without others, in order. What is not in the order is left out. */
export function pick(order: ListOrder, among: ReportFilter['among'], without: ReadonlySet<string>): readonly string[] {
  const { ids } = order;
  const marks = new Uint8Array(ids.length);
  if (among) mark(order, among, marks);
  else marks.fill(1);
  for (const id of without) marks[order.places().get(id) ?? marks.length] = 0;
  const picked: string[] = [];
  for (let place = 0; place < marks.length; place += 1) if (marks[place] === 1) picked.push(ids[place] ?? '');
  return picked;
}
