/** Milliseconds that ten rounds took on the machine on which the bars in milliseconds were set (two cores, in use). */
const reference = 300;

/** One round of what these programs mostly do: make rows, write them as JSON, read them back, sort Chinese text. */
function round(): void {
  let rows = Array.from({ length: 4_000 }, (_, n) => ({
    id: String(n).padStart(26, '0'),
    title: `第${n}号单位法治政府建设年度报告`,
    tags: [n % 7, n % 11],
  }));
  for (let pass = 0; pass < 10; pass += 1)
    rows = (JSON.parse(JSON.stringify(rows)) as typeof rows).sort((a, b) => (b.title < a.title ? -1 : 1));
}

/**
 * How many times slower than the reference machine this one is at the moment, never less than 1. A bar in milliseconds is for the
 * reference machine: a test divides what it measured by this, so that a slower or busier one does not fail a product
 * that is right. Bars that are promises to a person (a fault within 10 seconds) are held against the same measure.
 */
export function slowness(): number {
  round();
  const from = performance.now();
  for (let n = 0; n < 10; n += 1) round();
  return Math.max(1, (performance.now() - from) / reference);
}
