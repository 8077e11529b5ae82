const numerals = '[一二三四五六七八九十百零〇]{1,4}';
/** Numberings of GB/T 9704-2012 §7.3.3 and the forms met in their place, by level. */
const numberings: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^(第${numerals}(?:部分|章))[\\s　、：:]{0,6}(?=\\S)`)],
  [1, new RegExp(`^(${numerals}[、．.])(?=\\s{0,3}\\S)`)],
  [2, new RegExp(`^([（(]${numerals}[)）])[、．.]?(?=\\s{0,3}\\S)`)],
  [3, /^(\d{1,2}[.．、])(?![\d])(?=\s{0,3}\S)/],
  [4, /^([（(]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])(?=\s{0,3}\S)/],
];
/** A numeral parted from its heading by nothing but a blank: 三　下一步安排. */
const numeralAlone = new RegExp(`^(${numerals})\\s{1,3}(?=\\S)`);
/** Numbers that are one character with their brackets or full stop: ㈠, ⒈, ⑴. */
const wholeNumber = /^[㈠-㈩⑴-⒛]/;

const longestHeading = 90;
const longestAlone = 40;
export const closing = /[。；！]$/;

/** A numbered line: its heading, and the text run into its paragraph. */
export interface NumberedLine {
  readonly level: number;
  readonly number: string;
  readonly heading: string;
  readonly rest: string;
}

/** Parts a numbered line into heading and the text run into its paragraph, at the first full stop. */
export function numbered(written: string): NumberedLine | undefined {
  const line = written.replace(wholeNumber, (number) => number.normalize('NFKC'));
  for (const [level, pattern] of numberings) {
    const match = pattern.exec(line);
    const number = match?.[1];
    if (!match || !number) continue;
    const after = line.slice(match[0].length).trim();
    const stop = after.search(/[。；：:]/);
    if (stop < 0 || stop === after.length - 1)
      return after.length <= longestHeading
        ? { level, number, heading: after.replace(closing, ''), rest: '' }
        : undefined;
    const full = after.indexOf('。');
    if (full < 0 || full > longestHeading) return undefined;
    const heading = after.slice(0, full);
    return /[：:]/.test(heading) ? undefined : { level, number, heading, rest: after.slice(full + 1).trim() };
  }
  return undefined;
}

/** A heading behind a numeral and a blank, where that numeral is the one to come; else it may be anything. */
export function numberedByBlank(line: string, expected: number): NumberedLine | undefined {
  const match = numeralAlone.exec(line);
  const number = match?.[1];
  if (!match || !number || ordinalOf(number) !== expected) return undefined;
  const heading = line.slice(match[0].length).trim().replace(closing, '');
  return heading.length >= 2 && heading.length <= longestAlone && !/[。；：:，,]/.test(heading)
    ? { level: 1, number, heading, rest: '' }
    : undefined;
}

const digits = '零一二三四五六七八九';

/** The number that Chinese numerals up to 99 in a heading's number say: 十二、 is 12; undefined where there is none. */
export function ordinalOf(number: string): number | undefined {
  const said = /[一二三四五六七八九十]{1,3}/.exec(number)?.[0];
  if (!said) return undefined;
  const ten = said.indexOf('十');
  if (ten < 0) return said.length === 1 ? digits.indexOf(said) : undefined;
  const tens = ten === 0 ? 1 : digits.indexOf(said.slice(0, ten));
  const ones = said.slice(ten + 1);
  return tens * 10 + (ones === '' ? 0 : digits.indexOf(ones));
}
