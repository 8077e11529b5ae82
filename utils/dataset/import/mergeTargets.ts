import type { LikelyDuplicate } from './previewImport';

/** Reasons that make two reports one document (DESIGN section 5). A near text is a hint only. */
const certain = new Set(['index-number', 'document-number', 'body', 'url']);

const isCertain = (reason: string): boolean => certain.has(reason);

/**
 * Which incoming reports can become states of which of the library's. A report of the library takes in one at most, and
 * none when it comes in itself; the pair with most reasons goes first. What is left stays apart, among the duplicates: what a
 * colleague keeps apart is not thrown together here because one number stands on all of it.
 * @param incoming all ids of the package.
 */
export function mergeTargets(
  duplicates: readonly LikelyDuplicate[],
  incoming: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const pairs = duplicates.flatMap(({ theirs, mine }) =>
    mine.map(({ id, reasons }) => ({ theirs: theirs.id, mine: id, certain: reasons.filter(isCertain).length })),
  );
  const targets = new Map<string, string>();
  const taken = new Set(incoming);
  for (const pair of pairs.filter((one) => one.certain > 0).sort((a, b) => b.certain - a.certain)) {
    if (taken.has(pair.mine) || targets.has(pair.theirs)) continue;
    taken.add(pair.mine);
    targets.set(pair.theirs, pair.mine);
  }
  return targets;
}
