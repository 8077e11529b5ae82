/** Which rows are ticked, and the row from which Shift extends. */
export interface Selection {
  readonly ids: ReadonlySet<string>;
  readonly anchor: string | null;
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null };

/** Ticks or unticks one row. */
export function toggle(selection: Selection, id: string): Selection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { ids, anchor: id };
}

/** Ticks everything from the anchor to this row, in the order shown; without an anchor only this row. */
export function extend(selection: Selection, id: string, shown: readonly string[]): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor);
  const to = shown.indexOf(id);
  if (from < 0 || to < 0) return toggle(selection, id);
  return {
    ids: new Set([...selection.ids, ...shown.slice(Math.min(from, to), Math.max(from, to) + 1)]),
    anchor: selection.anchor,
  };
}

/** Ticks all rows shown; rows ticked before and now filtered out stay ticked. */
export function selectAll(selection: Selection, shown: readonly string[]): Selection {
  return { ids: new Set([...selection.ids, ...shown]), anchor: selection.anchor };
}

/** The ticked ids that still exist in the list, in its order. */
export function selectedInOrder(selection: Selection, shown: readonly string[]): string[] {
  return shown.filter((id) => selection.ids.has(id));
}
