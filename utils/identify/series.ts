import type { Series } from '@/utils/report/extraction';
import { refusals, seriesPatterns } from './seriesPatterns';

const numerals = '〇一二三四五六七八九';

/** 二〇二三年, 二○二三年, 二O二三年, 二零二三年, 二0二三年 → 2023年. */
function arabicYears(title: string): string {
  return title.replace(/[〇○◯零Oo0Ｏ一二三四五六七八九]{4}(?=年)/g, (written) => {
    const digits = [...written].map((sign) => {
      const at = numerals.indexOf(/[○◯零Oo0Ｏ]/.test(sign) ? '〇' : sign);
      return at < 0 ? sign : String(at);
    });
    return digits.join('');
  });
}

/** A title brought to one form: NFKC, no blanks, years in digits, 、，to ASCII where NFKC does so. */
export function foldTitle(title: string): string {
  return arabicYears(title.normalize('NFKC').replace(/[\s\u200b-\u200d\ufeff]/g, ''));
}

interface TitleYear {
  readonly year: number;
  /** The title names several, of which this is the last: 2018-2020年…情况报告. */
  readonly isOfRange: boolean;
}

const range = /(?<!\d)(?:19|20)\d\d年?(?:度)?[-—–~至到]{1,2}((?:19|20)\d\d)(?!\d)/;

/** The report's year as its title states it: the first `2023年`, else the first bare year that is no document number's. */
function yearInTitle(title: string): TitleYear | undefined {
  const plain = title.replace(/[〔[(【]((?:19|20)\d\d)[〕\])】]第?\d{1,6}号/g, '');
  const found = /(?<!\d)((?:19|20)\d\d)年/.exec(plain) ?? /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(plain);
  if (found?.[1] === undefined) return undefined;
  const several = range.exec(plain);
  const isOfRange = several !== null && found.index >= several.index && found.index < several.index + several[0].length;
  return { year: Number(isOfRange ? several[1] : found[1]), isOfRange };
}

/** The title without a wholly quoting 《…》, without a trailing (公开版), and without an attachment's file ending. */
function bareTitle(folded: string): string {
  const stem = folded.replace(/\.(?:pdf|docx?|wps|ofd|html?)$/i, '');
  const quoted = /^《([^《》]+)》$/.exec(stem)?.[1] ?? stem;
  return quoted.replace(/\([^()]{0,30}\)$/, (part) => (/解读|征求意见|节选|摘要/.test(part) ? part : ''));
}

/**
 * Which recurring series a title belongs to, and for which year; null when it is of none, or only about one
 * (interpretation, notice, guide, plan, news of a meeting). A report quoted inside a notice's title
 * (关于印发《…年度报告》的通知) is the notice, hence null: `quotedSeries` tells which report it carries.
 * The year is the first in the title, of several years (2018-2020年) the last, marked inferred; without one, the year
 * before publication, marked inferred (reports are due in the first quarter of the next year); unknown publication
 * gives null. Source: portals.md section 9.
 */
export function readSeries(title: string, context: { readonly published?: string } = {}): Series | null {
  if (title.length > 500) return null;
  const folded = foldTitle(title);
  const bare = bareTitle(folded);
  if (refusals.some((refused) => refused.test(bare)) || /解读|征求意见/.test(folded)) return null;
  const told = yearInTitle(folded);
  const pattern = seriesPatterns.find(({ subject, not }) => subject.test(bare) && !not?.test(bare));
  if (!pattern || (told === undefined && !pattern.yearOptional)) return null;
  if (told !== undefined) return { name: pattern.name, year: told.year, yearInferred: told.isOfRange };
  const published = /^((?:19|20)\d\d)-\d\d-\d\d$/.exec(context.published ?? '')?.[1];
  return { name: pattern.name, year: published === undefined ? null : Number(published) - 1, yearInferred: true };
}

/**
 * The series of a report that a notice's title quotes in 《…》: 关于印发《平安县2022年法治政府建设年度报告》的通知.
 * Such a page may carry the whole report as its body: offered to the researcher, never taken for the report itself.
 */
export function quotedSeries(title: string, context: { readonly published?: string } = {}): Series | null {
  if (title.length > 500 || readSeries(title, context)) return null;
  for (const match of foldTitle(title).matchAll(/《([^《》]{4,120})》/g)) {
    const found = readSeries(match[1] ?? '', context);
    if (found) return found;
  }
  return null;
}
