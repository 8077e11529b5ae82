/** A column as datapackage.json describes it. */
export interface SchemaField {
  readonly name: string;
  readonly type: string;
  readonly constraints?: { readonly enum?: readonly string[]; readonly required?: boolean };
}

/** A day that a reader with a calendar takes: 30 February and the year 0 are none. */
function isDay(cell: string): boolean {
  const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(cell) ?? []).map(Number);
  const date = new Date(Date.UTC(2000, 0, 1));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** What a reader of Data Package takes for a value of the type (datapackage.org, Table Schema). */
const fits: Readonly<Record<string, (cell: string) => boolean>> = {
  date: isDay,
  datetime: (cell) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/.test(cell) && isDay(cell.slice(0, 10)),
  integer: (cell) => /^-?\d+$/.test(cell),
  number: (cell) => /^-?\d+(\.\d+)?(e-?\d+)?$/.test(cell),
  boolean: (cell) => /^(true|false)$/.test(cell),
  string: () => true,
  list: () => true,
};

/** Whether a cell breaks its column's description; `undefined` is a cell that the row does not have. */
export function misfit({ type, constraints }: SchemaField, cell: string | undefined): boolean {
  if (cell === undefined) return true;
  if (cell === '') return constraints?.required === true;
  const isKnown = constraints?.enum?.includes(cell) ?? true;
  return !isKnown || !(fits[type]?.(cell) ?? false);
}
