import { readDay } from '../fields/day';
import { fold, tidy } from '../page';
import { endOfHead } from './endOfHead';
import { type Finder, inferred } from './finder';
import { labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';

const day =
  '(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?(?:[\\s-]{0,2}\\d{1,2}:\\d\\d(?::\\d\\d)?)?';
const alone = new RegExp(`^[^一-龥\\d]{0,4}(${day})[^一-龥\\d]{0,4}$`);
const first = new RegExp(`^[^一-龥\\d]{0,4}(${day})(?=[\\s|｜（(【\\[]|$)`);
const last = new RegExp(`[\\s|｜（(【\\[](${day})[\\s)）】\\]]*$`);

/**
 * A day without a label on the line below the title, before or behind labelled values (`2023-11-08 11:02  来源：…`), or
 * in the heading itself behind the title. Shown as inferred, for nothing names it.
 */
export const dayBesideTitle: Finder = ({ page, body, title }) => {
  if (title === '') return [];
  const runs = runsOf(page.document);
  const start = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const wanted = fold(title).slice(-16);
  const end = start < 0 ? -1 : endOfHead(runs, start);
  let from = end - 1;
  while (from >= 0 && from > start - 24 && !fold(runs[from]?.text ?? '').includes(wanted)) from -= 1;
  if (from < 0 || from <= start - 24) return [];
  return runs.slice(from, Math.max(start + 1, Math.min(from + 3, end))).flatMap((run, at) => {
    const raw = run.hidden ? undefined : at === 0 ? last.exec(tidy(run.text))?.[1] : dayIn(run);
    return raw && readDay(raw) ? [inferred('heading', 'beside-title', raw, run.block)] : [];
  });
};

function dayIn(run: Run): string | undefined {
  const text = tidy(run.text);
  if (text.length > 200) return undefined;
  const found = alone.exec(text)?.[1];
  if (found) return found;
  if (labelsIn(run).length === 0) return undefined;
  return first.exec(text)?.[1] ?? last.exec(text)?.[1];
}
