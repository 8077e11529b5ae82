import { knownLabel, type Label, longestLabel } from '../fields/labels';
import type { Run } from './runs';

/** A label met in a run. */
export interface LabelHit {
  readonly label: Label;
  /** Where the label's first sign stands, an opening bracket included. */
  readonly start: number;
  /** Where its value begins. */
  readonly end: number;
  /** A colon or brackets say that this is a label; without them only an element of its own does. */
  readonly marked: boolean;
  /** It stands at the beginning of the run or of an element, not after a blank within a text. */
  readonly atEdge: boolean;
}

const blank = /[\s\u00a0\u200b-\u200f\u2028-\u202f\u2060\u3000\ufeff]/;
const openers = '[【〔［「(（';
const closers = ']】〕］」)）';
const brackets = openers + closers;
const colons = ':：∶︰';
const stops = '|｜;；,，。·•◆■★>、/　';

/** All labels of a run in order, none inside another. */
export function labelsIn(run: Run): readonly LabelHit[] {
  const hits: LabelHit[] = [];
  const edges = new Set(run.pieces.map((piece) => piece.start));
  let at = 0;
  while (at < run.text.length) {
    const sign = run.text[at] ?? '';
    const before = run.text[at - 1] ?? '';
    const atEdge = at === 0 || edges.has(at) || onlyBlanksBefore(run.text, at);
    const canStart =
      atEdge || blank.test(before) || stops.includes(before) || brackets.includes(sign) || brackets.includes(before);
    const hit = canStart && !blank.test(sign) ? labelAt(run, at, atEdge, edges) : undefined;
    if (hit) {
      hits.push(hit);
      at = Math.max(hit.end, at + 1);
    } else at += 1;
  }
  return hits;
}

function onlyBlanksBefore(text: string, at: number): boolean {
  for (let back = at - 1; back >= 0; back -= 1) if (!blank.test(text[back] ?? '')) return false;
  return true;
}

/** Folds the next characters one by one, remembering where each came from, and takes the longest label. */
function labelAt(run: Run, start: number, atEdge: boolean, edges: ReadonlySet<number>): LabelHit | undefined {
  const text = run.text;
  const bracket = openers.indexOf(text[start] ?? '');
  let folded = '';
  let best: LabelHit | undefined;
  for (let at = bracket < 0 ? start : start + 1; at < text.length && folded.length <= longestLabel; at += 1) {
    const sign = text[at] ?? '';
    if (blank.test(sign)) continue;
    folded += sign.normalize('NFKC');
    const label = knownLabel(folded);
    const hit = label && ending(text, at + 1, bracket >= 0, edges);
    if (label && hit && (hit.marked || atEdge)) best = { label, start, end: hit.end, marked: hit.marked, atEdge };
  }
  return best;
}

/** What follows a label's last character: closing bracket, colons, the end of its element. */
function ending(
  text: string,
  from: number,
  bracketed: boolean,
  edges: ReadonlySet<number>,
): { readonly end: number; readonly marked: boolean } | undefined {
  let at = from;
  let marked = false;
  let closed = edges.has(from) || from >= text.length;
  const skip = () => {
    while (at < text.length && blank.test(text[at] ?? '')) {
      at += 1;
      if (edges.has(at)) closed = true;
    }
    if (at >= text.length) closed = true;
  };
  skip();
  if (bracketed) {
    if (colons.includes(text[at] || '\n')) at += 1;
    skip();
    if (!closers.includes(text[at] || '\n')) return undefined;
    at += 1;
    marked = true;
    skip();
  }
  while (colons.includes(text[at] || '\n')) {
    at += 1;
    marked = true;
    skip();
  }
  return marked || closed ? { end: at, marked } : undefined;
}
