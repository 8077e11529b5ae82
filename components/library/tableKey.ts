/** What a key does in the table: move to a row, tick it, open it, tick all. */
export interface TableAct {
  readonly move?: number;
  readonly tick?: true;
  readonly open?: true;
  readonly all?: true;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

const page = 12;

/** The act of a key, pressed on row `at` of `count`; undefined for keys that are not the table's. */
export function tableKey({ key, ctrlKey, metaKey }: Key, at: number, count: number): TableAct | undefined {
  if (count === 0) return undefined;
  if (ctrlKey || metaKey) return key === 'a' ? { all: true } : undefined;
  const to = (row: number): TableAct => ({ move: Math.max(0, Math.min(count - 1, row)) });
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return to(at + 1);
    case 'ArrowUp':
    case 'k':
      return to(at - 1);
    case 'PageDown':
      return to(at + page);
    case 'PageUp':
      return to(at - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(count - 1);
    case ' ':
      return { tick: true };
    case 'Enter':
      return { open: true };
    default:
      return undefined;
  }
}
