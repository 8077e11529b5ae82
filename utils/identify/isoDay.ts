const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Year, month and day as an ISO day, or undefined when the calendar has no such day (2022-02-31, month 13).
 * `Date` would turn 31 February into 3 March without a word. Years 1900 to 2099 only: anything else on a portal is a slip.
 */
export function isoDay(year: number, month: number, day: number): string | undefined {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return undefined;
  if (year < 1900 || year > 2099) return undefined;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : lengths[month - 1];
  if (length === undefined || day < 1 || day > length) return undefined;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
