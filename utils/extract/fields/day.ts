/**
 * Days as official pages write them. The core has no clock and no Date: `Date.parse('2022-02-31')` is 3 March in V8.
 * A day or month that is not written is never invented: `2020年4月` is no day.
 */

const digits = '〇一二三四五六七八九';

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** ISO day of the first whole date in `text`; undefined when there is none or it is no real day of 1949 to 2100. */
export function readDay(text: string): string | undefined {
  const folded = text.normalize('NFKC').replace(/[\u200b\ufeff]/g, '');
  const parts = written(folded) ?? chinese(folded) ?? epoch(folded);
  return parts && isReal(parts) ? iso(parts) : undefined;
}

/** `2024年3月7日`, `2024-03-07 16:44`, `2024/3/7`, `2024.3.7`, `20240307`, blanks allowed between the parts. */
function written(text: string): Parts | undefined {
  const match =
    /(?<!\d)((?:19|20)\d\d)\s{0,3}(?:年|[-/.])\s{0,3}(\d{1,2})\s{0,3}(?:月|[-/.])\s{0,3}(\d{1,2})(?!\d)/.exec(text) ??
    /^\D{0,3}((?:19|20)\d\d)(\d\d)(\d\d)(?:\d{6})?\D{0,3}$/.exec(text);
  return match ? { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) } : undefined;
}

/** `二〇〇六年十月十八日`, with ○, О, 零 or 0 for zero. */
function chinese(text: string): Parts | undefined {
  const match =
    /([一二][〇零○oO0Ο一二三四五六七八九]{3})\s{0,2}年\s{0,2}([一二三四五六七八九十元正]{1,3})\s{0,2}月\s{0,2}([一二三四五六七八九十廿卅]{1,4})\s{0,2}日/.exec(
      text,
    );
  if (!match) return undefined;
  const year = Number(
    Array.from((match[1] ?? '').replace(/[零○oO0Ο]/g, '〇'), (sign) => digits.indexOf(sign)).join(''),
  );
  return { year, month: chineseNumber(match[2] ?? ''), day: chineseNumber(match[3] ?? '') };
}

function chineseNumber(text: string): number {
  const plain = text
    .replace(/[元正]/, '一')
    .replace('廿', '二十')
    .replace('卅', '三十');
  const [tens, ones] = plain.includes('十') ? plain.split('十') : ['0', plain];
  const value = (part: string | undefined, otherwise: number) => (part ? Math.max(digits.indexOf(part), 0) : otherwise);
  return value(tens, 1) * 10 + value(ones, 0);
}

/** Milliseconds or seconds since 1970, taken as China's day (UTC+8), as JSON of portals gives them. */
function epoch(text: string): Parts | undefined {
  const match = /^\s*(\d{10})(\d{3})?\s*$/.exec(text);
  if (!match) return undefined;
  const days = Math.floor((Number(match[1]) + 8 * 3600) / 86_400) + 719_468;
  const era = Math.floor(days / 146_097);
  const ofEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = ofYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function isReal({ year, month, day }: Parts): boolean {
  if (year < 1949 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= ([31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0);
}

function iso({ year, month, day }: Parts): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
