/**
 * Text without the signs of a set at its start or end. Plain loops: an expression like `[set]+$` is tried anew at every
 * sign of a long run of them, which is a square on a hostile page.
 */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text[end - 1] ?? '')) end -= 1;
  return text.slice(0, end);
}

export function withoutStart(text: string, signs: string): string {
  let start = 0;
  while (start < text.length && signs.includes(text[start] ?? '')) start += 1;
  return text.slice(start);
}

export const withoutEnds = (text: string, signs: string): string => withoutStart(withoutEnd(text, signs), signs);

/** A folded label without the brackets around it and its colon. */
export const bareLabel = (folded: string): string =>
  withoutEnd(/^[[【]/.test(folded) ? folded.slice(1) : folded, ']】:');

/** A name that was cut off (`…`, `......`), without the signs that say so; the same text when it is whole. */
export function withoutEllipsis(text: string): string {
  const rest = withoutEnd(text, '….');
  return text.length - rest.length >= 2 || text.endsWith('…') ? rest : text;
}

/** Text without the day at its end and the brackets around it, when at most `after` characters follow the day. */
export function withoutDayAtEnd(text: string, day: RegExp, isRest: (after: string) => boolean): string {
  for (const found of text.matchAll(day)) {
    if (isRest(text.slice(found.index + found[0].length)))
      return withoutEnd(text.slice(0, found.index), ' \t\n\u3000(（【[');
  }
  return text;
}
