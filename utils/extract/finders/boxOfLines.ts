import { isOfficialTitle } from '../fields/titles';
import { fold, seenText } from '../page';
import { isLarge, titleRank } from './headingRank';
import { labelsIn } from './labelAt';
import type { Run } from './runs';

const mostLines = 4;
const lineTags: ReadonlySet<string> = new Set(['P', 'DIV', 'CENTER']);

/** Does this line stand in a box of a few lines, each in a block of its own? Asked before anything is read. */
function boxAround({ block }: Run): Element | undefined {
  const box = lineTags.has(block.nodeName) ? block.parentElement : null;
  const count = box?.childElementCount ?? 0;
  return box && box.nodeName !== 'BODY' && count >= 2 && count <= mostLines ? box : undefined;
}

/**
 * The box whose two to four lines, all in large letters, are one title: a body's name, a project's, 采购结果公告. In: a line
 * of it, the page's runs, the line's place. Undefined where the box holds anything else, or a line of it is a title by itself.
 */
export function boxOfLines(run: Run, runs: readonly Run[], at: number): Element | undefined {
  const box = boxAround(run);
  if (!box) return undefined;
  const near = runs
    .slice(Math.max(0, at - mostLines), at + mostLines)
    .filter(({ block }) => block.parentElement === box);
  const text = fold(seenText(box, 200));
  if (near.length !== box.childElementCount || text.length > 100 || /[。；：:|｜]|\d{4}[-/.]\d/.test(text))
    return undefined;
  if (near.map((line) => fold(line.text)).join('') !== text || near.some((line) => labelsIn(line).length > 0))
    return undefined;
  const isOne = near.every((line) => isLarge(line.pieces[0]?.element ?? line.block)) && titleRank(box) >= 2;
  const isEnded = isOfficialTitle(text) && !near.slice(0, -1).some((line) => isOfficialTitle(line.text));
  return isOne && isEnded ? box : undefined;
}
