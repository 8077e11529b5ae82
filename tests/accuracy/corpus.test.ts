import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluateFolder, type Totals } from '../../scripts/evaluate/evaluateFolder';
import floors from './floors.json';

const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const isThere = existsSync(`${corpus}/gold.jsonl`);

/** A floor a total has fallen under; `invented` is a ceiling. */
function fallen(totals: Totals): string[] {
  return Object.entries(floors).flatMap(([name, floor]) => {
    const value = totals[name as keyof Totals];
    const isKept = name === 'invented' ? value <= floor : value >= floor;
    return isKept ? [] : [`${name}: ${value} (floor ${floor})`];
  });
}

it(`the labelled pages are read no worse than before (${isThere ? 'corpus present' : 'no ../shared/corpus here: only the floors themselves are checked'})`, async () => {
  if (!isThere) {
    expect(Object.keys(floors).length).toBeGreaterThan(8);
    return;
  }
  const { totals } = await evaluateFolder(corpus, false);
  expect(totals.pages).toBe(43);
  expect(totals.documents).toBe(20);
  expect(fallen(totals)).toEqual([]);
  expect(totals.bodyF1).toBeGreaterThan(totals.readabilityF1);
  expect(totals.bodyF1).toBeGreaterThan(totals.defuddleF1);
}, 120_000);

it('goes red when one total falls', () => {
  const good = { ...floors } as unknown as Totals;
  expect(fallen(good)).toEqual([]);
  expect(fallen({ ...good, bodyF1: floors.bodyF1 - 0.01 })).toHaveLength(1);
  expect(fallen({ ...good, invented: floors.invented + 1 })).toHaveLength(1);
});
