/**
 * One note out of two that grew from the same: what was typed here and what was stored elsewhere meanwhile. Nothing of
 * either is lost; text that was added at the end elsewhere comes after what was typed here.
 */
export function mergeNote(base: string, mine: string, theirs: string): string {
  if (mine === base || mine === theirs) return theirs;
  if (theirs === base) return mine;
  return theirs.startsWith(base) ? `${mine}${theirs.slice(base.length)}` : `${theirs}\n${mine}`;
}
