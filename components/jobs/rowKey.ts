/** Rows that Page Up and Page Down pass over. */
const page = 10;

/** The row a key leads to from row `at` of `count`; undefined for a key that does not move. */
export function rowKey(key: string, at: number, count: number): number | undefined {
  const last = count - 1;
  if (last < 0) return undefined;
  const moves: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: last,
  };
  const to = moves[key];
  return to === undefined ? undefined : Math.min(last, Math.max(0, to));
}
