import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { evaluateFolder, totalsOf } from '../../scripts/evaluate/evaluateFolder';

const folder = fileURLToPath(new URL('./lists', import.meta.url));

it('reads every item and next page of the hand-written lists', async () => {
  const { scores, totals } = await evaluateFolder(folder, false);
  const wanted = scores.reduce((sum, { items }) => sum + items.wanted, 0);
  expect(wanted).toBe(readFileSync(`${folder}/gold.jsonl`, 'utf8').split('"title"').length - 1);
  expect(wanted).toBe(40);
  expect(scores.filter(({ items }) => items.nextRight !== undefined)).toHaveLength(5);
  expect(scores.map(({ id, kind }) => [id, kind.got])).toEqual(scores.map(({ id }) => [id, 'list']));
  expect([totals.itemRecall, totals.nextRight, totals.invented]).toEqual([1, 1, 0]);
  // The measure falls when an item is lost or the next page is another.
  const [first, ...rest] = scores;
  if (!first) throw new Error('no list was scored');
  const worse = totalsOf([{ ...first, items: { ...first.items, found: 7, nextRight: false } }, ...rest]);
  expect([worse.itemRecall, worse.nextRight]).toEqual([39 / 40, 4 / 5]);
}, 60_000);
