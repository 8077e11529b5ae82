import type { Body, Section } from '@/utils/report/extraction';
import { sectionPart } from './sectionPart';

const numerals = '[一二三四五六七八九十百零〇]{1,4}';
/** Numberings of GB/T 9704-2012 §7.3.3 and the forms met in their place, by level. */
const numberings: readonly (readonly [number, RegExp])[] = [
  [1, new RegExp(`^(第${numerals}(?:部分|章))[\\s　、：:]{0,6}(?=\\S)`)],
  [1, new RegExp(`^(${numerals}[、．.])(?=\\s{0,3}\\S)`)],
  [2, new RegExp(`^([（(]${numerals}[)）])[、．.]?(?=\\s{0,3}\\S)`)],
  [3, /^(\d{1,2}[.．、])(?![\d])(?=\s{0,3}\S)/],
  [4, /^([（(]\d{1,2}[)）]|\d{1,2}[)）]|[①-⑳])(?=\s{0,3}\S)/],
];

const longestHeading = 90;
const closing = /[。；！]$/;

interface Line {
  readonly level: number;
  readonly number?: string;
  readonly heading: string;
  readonly rest: string;
}

/** Parts a numbered line into heading and the text run into its paragraph, at the first full stop. */
function numbered(line: string): Line | undefined {
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

/** Is this line a heading that lost its number: one short sentence before a longer paragraph? */
function isBareHeading(line: string, next: string | undefined): boolean {
  if (line.length > 46 || line.length < 5 || next === undefined || next.length < Math.max(60, line.length * 2))
    return false;
  const sentence = line.replace(closing, '');
  if (/[。；：:？！\t]/.test(sentence) || /[：:，,、]$/.test(line)) return false;
  return (
    !/^(?:[一二三四五六七八九]是|其[一二三]|首先|其次|附件|注[:：]|\d)/.test(line) &&
    !/年\d{1,2}月\d{1,2}日$/.test(line)
  );
}

/**
 * The outline of an official text: 一、/（一）/1./（1） and headings that lost their number, gaps tolerated.
 * In: the body (its text). Out: sections in order; the text before the first heading is not one. Table rows are text.
 */
export function readOutline(body: Pick<Body, 'text'>): Section[] {
  const lines = body.text.split('\n').map((line) => line.trim());
  const sections: { level: number; number?: string; heading: string; lines: string[] }[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const found = line.includes('\t') ? undefined : numbered(line);
    const last = sections.at(-1);
    if (found) {
      const { level, number, heading, rest } = found;
      sections.push({ level, ...(number ? { number } : {}), heading, lines: rest ? [rest] : [] });
    } else if (
      last &&
      isBareHeading(
        line,
        lines.slice(at + 1).find((other) => other !== ''),
      )
    ) {
      const level = last.level === 1 ? 2 : last.level;
      sections.push({ level, heading: line.replace(closing, ''), lines: [] });
    } else last?.lines.push(line);
  }
  return sections.map(({ level, number, heading, lines: own }) => {
    const part = level === 1 ? sectionPart(heading) : undefined;
    return {
      level,
      ...(number ? { number } : {}),
      heading,
      text: own.join('\n'),
      ...(part ? { part } : {}),
    };
  });
}
