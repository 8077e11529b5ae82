/** The rows ticked so far, and the one ticked last, from which Shift counts. */
export interface Chosen {
  readonly ids: ReadonlySet<string>;
  readonly last: string | null;
}

export const noneChosen: Chosen = { ids: new Set(), last: null };

/** Exactly these rows. */
export const choose = (ids: readonly string[]): Chosen => ({ ids: new Set(ids), last: null });

/**
 * Ticks or unticks a row; with `isRange` every row from the last one to this, as they are shown, becomes what this one
 * becomes. Rows that the filter hides keep their ticks.
 */
export function toggle(chosen: Chosen, id: string, shown: readonly string[], isRange: boolean): Chosen {
  const ids = new Set(chosen.ids);
  const isOn = !ids.has(id);
  const [from, to] = [chosen.last === null ? -1 : shown.indexOf(chosen.last), shown.indexOf(id)].sort((a, b) => a - b);
  const range = isRange && from !== undefined && to !== undefined && from >= 0 ? shown.slice(from, to + 1) : [id];
  for (const each of range) {
    if (isOn) ids.add(each);
    else ids.delete(each);
  }
  return { ids, last: id };
}
