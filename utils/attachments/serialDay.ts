/** A spreadsheet's day number (1900 system) as an ISO day; undefined outside 1900-03-01 … 2099-12-31, where it is doubtful. */
export function serialDay(serial: number): string | undefined {
  if (!(serial >= 61 && serial < 73_051)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}
