import type { Run } from '../finders/runs';

export const dayText =
  /(?:(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}|(?<![\d:])\d{1,2}[-/月]\d{1,2}(?![\d:]))/;

/** What says of a row when and by whom: 2003.03.17 00:00:00 | 采购人：… */
const opensWithDay =
  /^\s{0,9}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s\d{1,2}:\d\d(?::\d\d)?)?(?:\s{0,4}[|｜]|\s{1,4}[\u4e00-\u9fff]{2,8}[:：])/;

/** A day's number above its month, in one box or two. */
const boxedDay =
  /^(?:\d{1,2}日?\s?)?(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}月?$|^\d{1,2}[-/.月]\d{1,2}日?\s?(?:19|20)\d\d年?$/;

/** Below a hit of a search: its address, cut short, and its day. */
const addressAndDay =
  /^\s?(?:https?:\/\/|www\.)[^\s\u3400-\u9fff]{3,80}\s?[^\d]{0,8}(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s?$/;

const furthestCell = 6;

/** A day in the link's own run, alone in one of the two runs around it, or in another cell of its row. */
export function hasDayNear(run: Run, runs: readonly Run[], at: number): boolean {
  if (dayText.test(run.text)) return true;
  const isDay = (near: number) => {
    const text = runs[near]?.text.trim() ?? '';
    return text.length <= 24 && text.length >= 4 && (dayText.test(text) || boxedDay.test(text));
  };
  if (isDay(at - 1) || isDay(at + 1) || isDay(at + 2)) return true;
  // Number and summary stand between the title and the day.
  if (isDay(at + 3) && [at + 1, at + 2, at + 3].every((near) => runs[near]?.linked === false)) return true;
  if ([at + 1, at + 2].some((near) => runs[near]?.linked === false && opensWithDay.test(runs[near].text))) return true;
  if ([at + 1, at + 2, at + 3].some((near) => runs[near]?.linked === false && addressAndDay.test(runs[near].text)))
    return true;
  const row = run.block.nodeName === 'TD' ? run.block.parentElement : null;
  const isBeside = (near: number) => row !== null && runs[near]?.block.parentElement === row;
  for (let near = at + 3; near <= at + furthestCell && isBeside(near); near += 1) if (isDay(near)) return true;
  for (let near = at - 2; near >= at - furthestCell && isBeside(near); near -= 1) if (isDay(near)) return true;
  return false;
}
