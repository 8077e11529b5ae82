import { bare } from './folder';

function grams(text: string): Map<string, number> {
  const characters = [...text];
  const counts = new Map<string, number>();
  for (let at = 0; at + 4 <= characters.length; at += 1) {
    const gram = characters.slice(at, at + 4).join('');
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  return counts;
}

/** F1 over the multiset of character 4-grams, blanks removed (corpus README); texts too short for one count when equal. */
export function bodyScore(gold: string, got: string): number {
  const wanted = grams(bare(gold));
  const found = grams(bare(got));
  let same = 0;
  let total = 0;
  for (const [gram, count] of wanted) {
    same += Math.min(count, found.get(gram) ?? 0);
    total += count;
  }
  for (const count of found.values()) total += count;
  return total === 0 ? Number(bare(gold) === bare(got)) : (2 * same) / total;
}
