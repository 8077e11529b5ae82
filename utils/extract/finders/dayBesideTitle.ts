import { readDay } from '../fields/day';
import { fold, tidy } from '../page';
import { type Finder, inferred } from './finder';
import { runsOf } from './runs';

const alone =
  /^[^一-龥]{0,3}((?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?(?:\s?\d{1,2}:\d\d(?::\d\d)?)?)[^一-龥]{0,3}$/;

/** A day without a label on a line of its own between the title and the text: shown as inferred, for nothing names it. */
export const dayBesideTitle: Finder = ({ page, body, title }) => {
  if (!body || title === '') return [];
  const runs = runsOf(page.document);
  const first = runs.findIndex((run) => body.contains(run.block));
  const wanted = fold(title);
  let from = first - 1;
  while (from >= 0 && from > first - 20 && !fold(runs[from]?.text ?? '').includes(wanted.slice(0, 20))) from -= 1;
  if (from < 0 || from <= first - 20) return [];
  return runs.slice(from, first + 1).flatMap((run) => {
    const day = alone.exec(tidy(run.text))?.[1];
    return day && readDay(day) && !run.hidden ? [inferred('heading', 'beside-title', day, run.block)] : [];
  });
};
