import { readDay } from '../fields/day';
import { rowDate } from '../lists/rowDate';
import { fold, tidy } from '../page';
import { endOfHead } from './endOfHead';
import { type Candidate, type Finder, inferred, type Reading } from './finder';
import { labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';
import { tagContent } from './tags';

const day =
  '(?:19|20)\\d\\d\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}\\s?日?(?:[\\s-]{0,2}\\d{1,2}:\\d\\d(?::\\d\\d)?)?';
const alone = new RegExp(`^[^一-龥\\d]{0,4}(${day})[^一-龥\\d]{0,4}$`);
const first = new RegExp(`^[^一-龥\\d]{0,4}(${day})(?=[\\s|｜（(【\\[\\]】]|$)`);
const last = new RegExp(`[\\s|｜（(【\\[](${day})[\\s)）】\\]]*$`);

/**
 * A day without a label on the line below the title, before or behind labelled values (`2023-11-08 11:02  来源：…`), or
 * in the heading itself behind the title. Shown as inferred, for nothing names it.
 */
export const dayBesideTitle: Finder = (reading) => {
  const { page, body, title, lines } = reading;
  // A list has no lines of its own: the day below its name is its first row's.
  if (title === '' || lines.length === 0) return [];
  const runs = runsOf(page.document);
  const start = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const wanted = fold(title).slice(-16);
  const end = start < 0 ? -1 : endOfHead(runs, start);
  // The title may stand again in the text: the day is looked for below each, the lowest first.
  for (let from = end - 1; from >= 0 && from > start - 24; from -= 1) {
    const text = fold(runs[from]?.text ?? '');
    // A sentence that cites the title is not the title.
    if (!text.includes(wanted) || (text.length > fold(title).length + 20 && /[，。；]/.test(text))) continue;
    const days = daysBelow(runs, from, Math.max(start + 1, Math.min(from + 3, end)));
    const unnamed = days.filter((candidate) => !isOtherwiseNamed(candidate, reading));
    if (unnamed.length > 0) return unnamed;
  }
  return belowWholeTitle(runs, title).filter((candidate) => !isOtherwiseNamed(candidate, reading));
};

/** The same where the text was found elsewhere: a line that says the whole title, and below it a day with its hour. */
function belowWholeTitle(runs: readonly Run[], title: string): readonly Candidate[] {
  const at = runs.findIndex(({ text, linked, hidden }) => !linked && !hidden && fold(text) === fold(title));
  return at < 0 ? [] : daysBelow(runs, at, at + 3).filter(({ raw }) => /\d{1,2}:\d\d/.test(raw));
}

/** Is this the day of another label (成文日期 in a catalogue whose 发布日期 is empty)? */
const isOtherwiseNamed = ({ raw, element }: Candidate, { pairs }: Reading): boolean =>
  pairs.some(
    (pair) =>
      pair.label.field !== 'datePublished' &&
      pair.label.field?.startsWith('date') === true &&
      element !== undefined &&
      (pair.element.contains(element) || element.contains(pair.element)) &&
      pair.raw.includes(raw),
  );

function daysBelow(runs: readonly Run[], from: number, to: number): readonly Candidate[] {
  return runs.slice(from, to).flatMap((run, at) => {
    if (run.hidden) return [];
    const raw = at === 0 ? last.exec(tidy(run.text))?.[1] : dayIn(run);
    if (raw && readDay(raw)) return [inferred('heading', 'beside-title', raw, run.block)];
    const parted = at === 0 ? undefined : dayInTwo(run, runs[from + at + 1]);
    return parted ? [{ ...inferred('heading', 'beside-title', parted, run.block), seenAs: tidy(run.text) }] : [];
  });
}

/**
 * Such a day that is surely the page's own: with its hour, or in one line with 来源 and the like. It comes before the
 * page's tag, which may hold a day of generation; where the two agree the tag, which names it, is left to speak.
 */
export const dayInInfoLine: Finder = (reading) => {
  const tagged = readDay(tagContent(reading.page.document, 'PubDate') ?? '');
  return dayBesideTitle(reading).filter(({ raw, element }) => {
    const run =
      element && runsOf(reading.page.document).find(({ block, text }) => block === element && text.includes(raw));
    const isSure = /\d{1,2}:\d\d/.test(raw) || (run !== undefined && labelsIn(run).length > 0);
    return isSure && readDay(raw) !== tagged;
  });
};

const inBrackets = new RegExp(`^[(（]\\s?(${day})\\s?[)）]$`);

/** The day in brackets alone between title and text (题注): when the text was written. */
export const dayBelowTitle: Finder = ({ page, body, lines }) => {
  const runs = runsOf(page.document);
  const start = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  const opening = fold(lines[0] ?? '').slice(0, 20);
  return runs.slice(Math.max(0, start - 3), start < 0 ? 0 : start + 6).flatMap((run, at, near) => {
    const found = run.hidden ? undefined : inBrackets.exec(tidy(run.text))?.[1];
    const isAbove = near.slice(at).some(({ text }) => opening !== '' && fold(text).startsWith(opening));
    return found && isAbove && readDay(found) ? [inferred('heading', 'below-title', found, run.block)] : [];
  });
};

/** A day and a name behind a bar, without any label: 2021-01-09｜青石县司法局. */
const isShortLine = (text: string) => text.length <= 48 && /^[^，。；|｜·]{8,20}[|｜·][^，。；]{2,36}$/.test(text);

/** A day in two boxes: 2022 above 08/22, or 22 above 2022-08. */
function dayInTwo(run: Run, next: Run | undefined): string | undefined {
  const text = tidy(`${run.text} ${next?.text ?? ''}`);
  return next && !next.hidden && text.length <= 14 && /^[\d\s年月日/.-]+$/.test(text) ? rowDate(text) : undefined;
}

const office = '[一-龥]{2,14}(?:[科处室股办部局委院厅站队会所]|中心|政府|大学|学校|中学|小学|幼儿园)';
const besideOffice = new RegExp(`^(?:${office}\\s?)?(${day})(?:\\s?${office})?$`);

const wholeDay = new RegExp(`^\\s*(${day})\\s*$`);

/** A day that is all of one element in a short line of several: `<span>县商务局</span><span>2022-12-30 18:11</span><span>阅读 331</span>`. */
function dayInOwnElement({ text, pieces }: Run): string | undefined {
  if (text.length > 60 || /[，。；]/.test(text)) return undefined;
  const days = pieces.flatMap(({ start }, at) => wholeDay.exec(text.slice(start, pieces[at + 1]?.start))?.[1] ?? []);
  return days.length === 1 ? days[0] : undefined;
}

/** The day behind a verb instead of a label: 栏目：基础教育　发布：2011-6-14 16:40. */
const behindVerb = new RegExp(`(?:^|[\\s|｜[【])(?:发布|发表|更新|录入|添加|上传)\\s?[:：]\\s?(${day})`);

function dayIn(run: Run): string | undefined {
  const text = tidy(run.text);
  if (text.length > 200) return undefined;
  const found = alone.exec(text)?.[1] ?? besideOffice.exec(text)?.[1] ?? behindVerb.exec(text)?.[1];
  if (found) return found;
  const [label] = labelsIn(run);
  if (!label) return isShortLine(text) ? first.exec(text)?.[1] : dayInOwnElement(run);
  // 某县政府网 www.… 2018-04-19 17:32 来源：…: the day ends what stands before the first label.
  const before = tidy(run.text.slice(0, label.start));
  return (
    first.exec(text)?.[1] ??
    last.exec(text)?.[1] ??
    alone.exec(before)?.[1] ??
    last.exec(before)?.[1] ??
    besideOffice.exec(before)?.[1]
  );
}
