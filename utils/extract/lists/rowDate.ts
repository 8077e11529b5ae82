/** A day, with its year or without. */
export const anyDate = /(?:^|[^\d])(?:(?:19|20)\d\d\s?[-/.年]\s?)?\d{1,2}\s?[-/.月]\s?\d{1,2}日?(?!\d)/;
const whole = /(?:^|[^\d])((?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})(?!\d)/;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

type Order = readonly [year: number, month: number, day: number];
/** A day whose parts stand in boxes of their own, and which of them is the year, the month and the day. */
const apart: readonly (readonly [RegExp, Order])[] = [
  // `08` `2024-03`
  [/(?:^|\s)(\d{1,2})日?\s{1,3}((?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(\d{1,2})月?(?:\s|$)/, [2, 3, 1]],
  // `03-08` `2024`
  [/(?:^|\s)(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})日?\s{1,3}((?:19|20)\d\d)年?(?:\s|$)/, [3, 1, 2]],
  // `2024` `03-08`
  [/(?:^|\s)((?:19|20)\d\d)年?\s{1,3}(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})日?(?:\s|$)/, [1, 2, 3]],
  // `2024-03` `08`
  [/(?:^|\s)((?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(\d{1,2})月?\s{1,3}(\d{1,2})日?(?:\s|$)/, [1, 2, 3]],
  // `08` `3月` `2024`
  [/(?:^|\s)(\d{1,2})日?\s{1,3}(\d{1,2})月\s{1,3}((?:19|20)\d\d)年?(?:\s|$)/, [3, 2, 1]],
  // `2024` `03` `08`
  [/(?:^|\s)((?:19|20)\d\d)年?\s{1,3}([01]\d)月?\s{1,3}([0-3]\d)日?(?:\s|$)/, [1, 2, 3]],
];
/** `08 Mar 2024`, `Mar 08, 2024`. */
const english: readonly (readonly [RegExp, Order])[] = [
  [/(?:^|[^\w])(\d{1,2})[\s-]{1,3}([A-Z][a-z]{2})[a-z]{0,6}\.?[\s,-]{1,3}((?:19|20)\d\d)(?!\d)/i, [3, 2, 1]],
  [/(?:^|[^\w])([A-Z][a-z]{2})[a-z]{0,6}\.?\s{1,3}(\d{1,2}),?\s{1,3}((?:19|20)\d\d)(?!\d)/i, [3, 1, 2]],
];
const packed = /(?:^|[^\d])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;
/** A day whose year has two digits (20-09-22), by itself. */
const short = /(?:^|[\s[(])(\d\d)[-./](\d\d)[-./](\d\d)(?:[\s\])]|$)/;

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year, month and day as ISO day; undefined where there is no such day. */
export function isoDay(year: string, month: string, day: string): string | undefined {
  const m = Number(month);
  const d = Number(day);
  const most = longest[m - 1];
  if (most === undefined || d < 1 || d > most) return undefined;
  const y = Number(year);
  if (m === 2 && d === 29 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * The whole day a list row shows, as ISO day; undefined for a day without its year (`08-05`) or no day at all: a year is never
 * made up. Two digits are a year where nothing else stands there (`20-09-22`).
 */
export function rowDate(text: string): string | undefined {
  const tidied = text.normalize('NFKC').trim();
  const plain = whole.exec(tidied);
  if (plain) return isoDay(plain[1] ?? '', plain[2] ?? '', plain[3] ?? '');
  for (const [pattern, [year, month, day]] of apart) {
    const found = pattern.exec(tidied);
    if (found) return isoDay(found[year] ?? '', found[month] ?? '', found[day] ?? '');
  }
  const close = packed.exec(tidied);
  if (close) return isoDay(close[1] ?? '', close[2] ?? '', close[3] ?? '');
  const [, year = '', month = '', date = ''] = short.exec(tidied) ?? [];
  if (/^[0-4]/.test(year)) return isoDay(`20${year}`, month, date);
  if (/^9/.test(year)) return isoDay(`19${year}`, month, date);
  return inEnglish(tidied);
}

function inEnglish(text: string): string | undefined {
  for (const [pattern, [year, month, day]] of english) {
    const found = pattern.exec(text);
    const named = months.indexOf((found?.[month] ?? '').toLowerCase()) + 1;
    if (found && named > 0) return isoDay(found[year] ?? '', String(named), found[day] ?? '');
  }
  return undefined;
}
