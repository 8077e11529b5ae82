import type { Body, Section } from '@/utils/report/extraction';
import { markedHeadings } from './markedHeadings';
import { closing, type NumberedLine, numbered, numberedByBlank, ordinalOf } from './numberings';
import { sectionPart } from './sectionPart';

interface Open {
  level: number;
  readonly number?: string;
  readonly heading: string;
  readonly lines: string[];
}

const stops = /[。；：:？！\t]/;

/** Could this line be a heading that lost its number: one short sentence, no step of a list, no day? */
function isBare(line: string): boolean {
  if (line.length > 46 || line.length < 5) return false;
  if (stops.test(line.replace(closing, '')) || /[：:，,、]$/.test(line)) return false;
  return (
    !/^(?:[一二三四五六七八九]是|其[一二三]|首先|其次|附件|注[:：]|\d)/.test(line) &&
    !/年\d{1,2}月\d{1,2}日$/.test(line)
  );
}

/** Is this line a heading that lost its number: one short sentence before a longer paragraph? */
const isBareHeading = (line: string, next: string | undefined): boolean =>
  next !== undefined && next.length >= Math.max(60, line.length * 2) && isBare(line);

/** The numbered lines; a numeral with a blank for its mark counts where it follows the number before. */
function numberedLines(lines: readonly string[]): (NumberedLine | undefined)[] {
  let expected = 1;
  return lines.map((line) => {
    if (line === '' || line.includes('\t')) return undefined;
    const found = numbered(line) ?? numberedByBlank(line, expected);
    if (found?.level === 1) expected = (ordinalOf(found.number) ?? expected) + 1;
    return found;
  });
}

/**
 * Headings of the first level that lost their number: where the numbers leave one out (三、, then 五、), the line between
 * that opens a part of the report which no numbered heading opens.
 */
function lostHeadings(lines: readonly string[], found: readonly (NumberedLine | undefined)[]): Set<number> {
  const lost = new Set<number>();
  const tops = found.flatMap((line, at) => (line?.level === 1 ? [{ at, line }] : []));
  const known = new Set(tops.map(({ line }) => sectionPart(line.heading)));
  for (const [place, { at, line }] of tops.entries()) {
    const next = tops[place + 1];
    const [from, to] = [ordinalOf(line.number), next && ordinalOf(next.line.number)];
    if (from === undefined || to !== from + 2) continue;
    const between = lines.slice(at + 1, next?.at).findIndex((text, passed) => {
      const part = found[at + 1 + passed] || !isBare(text) ? undefined : sectionPart(text.replace(closing, ''));
      return part !== undefined && !known.has(part);
    });
    if (between >= 0) lost.add(at + 1 + between);
  }
  return lost;
}

/** The sections of a text without any number, by how its headings are made. */
function byMarks(lines: readonly string[], markdown: string): Open[] {
  const marked = markedHeadings(lines, markdown);
  return marked.map(({ at, level }, place) => ({
    level,
    heading: lines[at] ?? '',
    lines: lines.slice(at + 1, marked[place + 1]?.at).filter((line) => line !== ''),
  }));
}

/** Brings a report whose uppermost headings are numbered 1、 2、 to the first level: they open several of its parts. */
function raise(sections: readonly Open[]): void {
  const top = Math.min(...sections.map(({ level }) => level));
  const parts = sections.filter(({ level }) => level === top).map(({ heading }) => sectionPart(heading));
  if (top > 1 && new Set(parts.filter((part) => part !== undefined)).size >= 2)
    for (const section of sections) section.level -= top - 1;
}

/**
 * The outline of an official text: 一、/（一）/1./（1） and headings that lost their number, gaps tolerated; of a text without
 * numbers the lines that its Markdown marks as headings or in bold. In: the body (its text; its Markdown where there is
 * one). Out: sections in order; the text before the first heading is not one. Table rows are text.
 */
export function readOutline(body: Pick<Body, 'text'> & Partial<Pick<Body, 'markdown'>>): Section[] {
  const lines = body.text.split('\n').map((line) => line.trim());
  const found = numberedLines(lines);
  const lost = lostHeadings(lines, found);
  const sections: Open[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === '') continue;
    const last = sections.at(-1);
    const own = found[at];
    if (own) {
      const { level, number, heading, rest } = own;
      sections.push({ level, number, heading, lines: rest ? [rest] : [] });
    } else if (lost.has(at)) sections.push({ level: 1, heading: line.replace(closing, ''), lines: [] });
    else if (last && isBareHeading(line, nextOf(lines, at)))
      sections.push({ level: last.level === 1 ? 2 : last.level, heading: line.replace(closing, ''), lines: [] });
    else last?.lines.push(line);
  }
  if (sections.length === 0 && body.markdown) sections.push(...byMarks(lines, body.markdown));
  raise(sections);
  return sections.map(({ level, number, heading, lines: text }) => {
    const part = level === 1 ? sectionPart(heading) : undefined;
    return { level, ...(number ? { number } : {}), heading, text: text.join('\n'), ...(part ? { part } : {}) };
  });
}

/** The next line that is not empty. */
function nextOf(lines: readonly string[], at: number): string | undefined {
  for (let next = at + 1; next < lines.length; next += 1) if (lines[next] !== '') return lines[next];
  return undefined;
}
