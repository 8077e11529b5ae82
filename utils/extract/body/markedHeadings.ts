import { isOfficialTitle } from '../fields/titles';

const longest = 46;
const prose = /^.{29,}$/;
/** Heads of its own lines in Markdown: `## 主要举措`, `**主要举措**`. */
const heading = /^(#{1,6}) (.{1,200})$/;
const bold = /^\*\*([^*]{1,200})\*\*$/;
const escaped = /\\([\\`*_[\]<>|.)#+=~-])/g;
const ofBold = 7;

export interface MarkedHeading {
  /** Its place among the lines of the text. */
  readonly at: number;
  readonly level: number;
}

/** A title, or what stands below one: (江西省人民政府令第256号公布), 第179号. */
const isOfTitle = (line: string): boolean =>
  isOfficialTitle(line) || /^[(（].{0,60}[)）]$/.test(line) || /^第\d{1,4}号$/.test(line);

const plain = (line: string) => line.replace(/\s+/g, '');

/** Every line that the text's Markdown marks as a whole, with its rank: 1 to 6 for headings, 7 for bold type. */
function marksOf(markdown: string): Map<string, number> {
  const marks = new Map<string, number>();
  for (const line of markdown.split('\n')) {
    const written = line.trim();
    const head = heading.exec(written);
    const text = head?.[2] ?? bold.exec(written.replaceAll('****', ''))?.[1];
    if (text) marks.set(plain(text.replaceAll('**', '').replace(escaped, '$1')), head?.[1]?.length ?? ofBold);
  }
  return marks;
}

/**
 * Headings that are known by their make alone: heading elements and lines in bold as a whole, two or more, each before a
 * passage of prose. Levels count from 1 in the order of their ranks. Empty where the text has none.
 */
export function markedHeadings(lines: readonly string[], markdown: string): MarkedHeading[] {
  const marks = marksOf(markdown);
  const ranks = lines.map((line) =>
    line.length <= longest && line.length >= 2 && !/[。；：:，,、\t]/.test(line.slice(-1))
      ? marks.get(plain(line))
      : undefined,
  );
  const found: { at: number; rank: number }[] = [];
  for (const [at, rank] of ranks.entries()) {
    const line = lines[at] ?? '';
    if (rank === undefined || line.includes('\t') || isOfTitle(line)) continue;
    const next = ranks.findIndex((other, place) => place > at && other !== undefined && other <= rank);
    const own = lines.slice(at + 1, next < 0 ? undefined : next);
    if (own.some((text, place) => ranks[at + 1 + place] === undefined && prose.test(text) && /[。；]/.test(text)))
      found.push({ at, rank });
  }
  const order = [...new Set(found.map(({ rank }) => rank))].sort((a, b) => a - b);
  return found.length < 2 ? [] : found.map(({ at, rank }) => ({ at, level: order.indexOf(rank) + 1 }));
}
