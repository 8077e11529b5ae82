const whole = /(?:^|[^\d])((?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})(?!\d)/;
/** Day in a large box, year and month beside it (`08` `2024-03`), or the other way round. */
const dayFirst = /^(\d{1,2})日?\s{1,3}((?:19|20)\d\d)\s{0,2}[-/.年]\s{0,2}(\d{1,2})月?$/;
const yearLast = /^(\d{1,2})\s{0,2}[-/.月]\s{0,2}(\d{1,2})日?\s{1,3}((?:19|20)\d\d)年?$/;
const packed = /(?:^|[^\d])((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/;

const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isoDay(year: string, month: string, day: string): string | undefined {
  const m = Number(month);
  const d = Number(day);
  const most = longest[m - 1];
  if (most === undefined || d < 1 || d > most) return undefined;
  const y = Number(year);
  if (m === 2 && d === 29 && (y % 4 !== 0 || (y % 100 === 0 && y % 400 !== 0))) return undefined;
  return `${year}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * The whole day a list row shows, as ISO day; undefined for a day without its year (`08-05`) or no day at all:
 * a year is never made up.
 */
export function rowDate(text: string): string | undefined {
  const tidied = text.normalize('NFKC').trim();
  const plain = whole.exec(tidied);
  if (plain) return isoDay(plain[1] ?? '', plain[2] ?? '', plain[3] ?? '');
  const boxed = dayFirst.exec(tidied);
  if (boxed) return isoDay(boxed[2] ?? '', boxed[3] ?? '', boxed[1] ?? '');
  const turned = yearLast.exec(tidied);
  if (turned) return isoDay(turned[3] ?? '', turned[1] ?? '', turned[2] ?? '');
  const close = packed.exec(tidied);
  return close ? isoDay(close[1] ?? '', close[2] ?? '', close[3] ?? '') : undefined;
}
