import { tidy } from '../page';
import { isoDay } from './rowDate';

/** A day without its year: `01-05`, `[01/05]`, `1月5日`; the day's box over or under the month's: `05` `1月`. */
const plain = /(?:^|[\s[(])(\d{1,2})\s?[-/.月]\s?(\d{1,2})日?(?=[\s\])]|$)/;
const boxed = /(?:^|\s)(\d{1,2})日?\s{1,3}(\d{1,2})月(?:\s|$)/;
/** A day of a month alone. */
const lone = /(?:^|\s)(\d{1,2})日(?=\s|$)|^[[(]?(\d{1,2})[\])]?$/;
const heading =
  /^[[【(]?((?:19|20)\d\d)\s?(?:年度?)?(?:\s?[-/.]?\s?(\d{1,2})月?份?)?[\])】]?(?:[(（]\s?\d{1,5}\s?[条篇件]?\s?[)）])?$/;
/** Days and months in addresses: `t20240105_`, `/2024/1/5/`, `/2024-01/05/`, `/20240105/`; `/202401/` alone. */
const dayInAddress = /(?:\/|\/t)((?:19|20)\d\d)[-/]?([01]?\d)[-/]?([0-3]?\d)(?=[/_.-])/g;
const monthInAddress = /\/((?:19|20)\d\d)[-/]?([01]\d)\//g;
const steps = 60;

/** Month and day that a text shows without a year. */
function monthAndDay(text: string): { readonly month: string; readonly day: string } | undefined {
  const tidied = text.normalize('NFKC');
  const found = plain.exec(tidied);
  if (found) return { month: found[1] ?? '', day: found[2] ?? '' };
  const apart = boxed.exec(tidied);
  return apart ? { month: apart[2] ?? '', day: apart[1] ?? '' } : undefined;
}

type Over = { readonly year: string; readonly month?: string };

function yearIn(element: Element): Over | undefined {
  const text = tidy((element.textContent ?? '').slice(0, 60)).normalize('NFKC');
  const [, year, month] = text.length <= 24 ? (heading.exec(text) ?? []) : [];
  return year ? { year, ...(month ? { month } : {}) } : undefined;
}

/** The year, or year and month, that heads the part of the list a row stands in: 2024年 above it, or above a box around it. */
export function headingYear(row: Element): Over | undefined {
  for (let at: Element | null = row, up = 0; at && up < 5 && at.localName !== 'body'; at = at.parentElement, up += 1) {
    let before = at.previousElementSibling;
    for (let seen = 0; before && seen < (up === 0 ? steps : 1); seen += 1, before = before.previousElementSibling) {
      const over = yearIn(before);
      if (over) return over;
    }
  }
  return undefined;
}

/** A day without its year, made whole by the year that heads its part of the list. In: the row and what it shows beside its link. */
export function dayUnderYear(row: Element, shown: string): string | undefined {
  const found = monthAndDay(shown);
  const alone = found ? null : lone.exec(shown.normalize('NFKC').trim());
  const over = found || alone ? headingYear(row) : undefined;
  if (!over) return undefined;
  const month = found?.month ?? over.month;
  if (month === undefined || (over.month && Number(over.month) !== Number(month))) return undefined;
  return isoDay(over.year, month, found?.day ?? alone?.[1] ?? alone?.[2] ?? '');
}

/**
 * A day without its year, made whole by the document's address where that agrees: 01-05 and `/t20240105_1.html`, or `/202401/`.
 * The row does not state the year, so it is inferred. Undefined where the address names no such day, or two of them.
 */
export function dayByAddress(shown: string, address: string): string | undefined {
  const found = monthAndDay(shown);
  if (!found) return undefined;
  const month = Number(found.month);
  const days = [...address.matchAll(dayInAddress)].filter(
    (match) => Number(match[2]) === month && Number(match[3]) === Number(found.day),
  );
  const agreeing =
    days.length > 0 ? days : [...address.matchAll(monthInAddress)].filter((match) => Number(match[2]) === month);
  const years = new Set(agreeing.map((match) => match[1] ?? ''));
  const [year = ''] = years;
  return years.size === 1 ? isoDay(year, found.month, found.day) : undefined;
}
