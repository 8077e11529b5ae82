/** One measured figure beside its reference, measured in the same run on the same machine. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'ms/report' | 'MB';
  /** What it is compared with: the plain way of doing the same. */
  readonly reference: { readonly name: string; readonly value: number };
  /** The figure must not be above this. */
  readonly limit?: number;
}

const shown = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toPrecision(3));

/** One line for a person: the figure, its limit, and how many times better than the reference. */
export function figureLine({ name, value, unit, reference, limit }: Figure): string {
  const ratio = reference.value / Math.max(value, 1e-9);
  const bar = limit === undefined ? '' : value <= limit ? ` (≤ ${limit}, kept)` : ` (≤ ${limit}, NOT KEPT)`;
  return `${name}: ${shown(value)} ${unit}${bar}; ${reference.name}: ${shown(reference.value)}; ratio ${shown(ratio)}`;
}

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
