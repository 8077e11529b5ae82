import { beginsLabel, knownLabel, type Label, longestLabel } from '../fields/labels';
import { remember } from '../page';
import { isBlank } from './isBlank';
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

const openers = '[【〔［「(（';
const closers = ']】〕］」)）';
const brackets = openers + closers;
const colons = ':：∶︰';
const stops = '|｜;；,，。·•◆■★>、/　';

const edgesOf = remember((run: Run): ReadonlySet<number> => new Set(run.pieces.map((piece) => piece.start)));

/** All labels of a run in order, none inside another. */
export const labelsIn: (run: Run) => readonly LabelHit[] = remember((run) => {
  const { text, pieces } = run;
  const hits: LabelHit[] = [];
  let next = 0;
  let onlyBlanks = true;
  for (let at = 0; at < text.length; at += 1) {
    if (isBlank(text.charCodeAt(at))) continue;
    const opensLine = onlyBlanks;
    onlyBlanks = false;
    const sign = text[at] ?? '';
    const bracketed = openers.includes(sign);
    if (!bracketed && !beginsLabel(foldedSign(sign))) continue;
    while (next < pieces.length && (pieces[next]?.start ?? 0) < at) next += 1;
    const atEdge = opensLine || pieces[next]?.start === at;
    const canStart = atEdge || bracketed || closers.includes(sign) || startsBehind(text, at - 1);
    const hit = canStart ? labelAt(run, at, atEdge, endsBare(hits.at(-1))) : undefined;
    if (!hit) continue;
    hits.push(hit);
    at = Math.max(hit.end, at + 1) - 1;
  }
  return hits;
});

/** Behind the labels of an information line another may stand without mark or element of its own: 来源<i>县水利局</i> 发布时间<i>…. */
const endsBare = (before: LabelHit | undefined): boolean =>
  before !== undefined && /^(?:source|date)/.test(before.label.field ?? 'source');

/** Can a label begin behind this sign: a blank, a stop, a bracket? */
const startsBehind = (text: string, at: number): boolean =>
  isBlank(text.charCodeAt(at)) || stops.includes(text[at] ?? '') || brackets.includes(text[at] ?? '');

/** One sign in NFKC; ideographs are what they are. */
const foldedSign = (sign: string): string => (sign >= '\u4e00' && sign <= '\u9fff' ? sign : sign.normalize('NFKC'));

/** Folds the next characters one by one, remembering where each came from, and takes the longest label. */
function labelAt(run: Run, start: number, atEdge: boolean, mayBeBare: boolean): LabelHit | undefined {
  const text = run.text;
  const bracket = openers.indexOf(text[start] ?? '');
  let folded = '';
  let best: LabelHit | undefined;
  for (let at = bracket < 0 ? start : start + 1; at < text.length && folded.length <= longestLabel; at += 1) {
    if (isBlank(text.charCodeAt(at))) continue;
    folded += foldedSign(text[at] ?? '');
    if (!beginsLabel(folded)) break;
    const label = knownLabel(folded);
    const hit = label && (ending(run, at + 1, bracket >= 0) ?? beforeDay(text, at + 1, label));
    if (label && hit && (hit.marked || atEdge || (mayBeBare && hit.end < text.length)))
      best = { label, start, end: hit.end, marked: hit.marked, atEdge };
  }
  return best;
}

/** A day right behind the long name of a day needs no colon: [发布时间2018年5月25日]. */
function beforeDay(text: string, at: number, { text: name, field }: Label) {
  const isNamed = name.length >= 4 && field?.startsWith('date') === true;
  return isNamed && /^\s?(?:19|20)\d\d\s?[-/.年]/.test(text.slice(at, at + 8)) ? { end: at, marked: true } : undefined;
}

/** What follows a label's last character: closing bracket, colons, the end of its element. */
function ending(
  run: Run,
  from: number,
  bracketed: boolean,
): { readonly end: number; readonly marked: boolean } | undefined {
  const { text } = run;
  const edges = edgesOf(run);
  let at = from;
  let marked = false;
  let closed = edges.has(from) || from >= text.length;
  const skip = () => {
    while (at < text.length && isBlank(text.charCodeAt(at))) {
      at += 1;
      if (edges.has(at)) closed = true;
    }
    if (at >= text.length) closed = true;
  };
  skip();
  const gloss = /^[(（][A-Za-z][A-Za-z .]{1,22}[)）]/.exec(text.slice(at, at + 26));
  if (gloss) {
    at += gloss[0].length;
    closed = edges.has(at);
    skip();
  }
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
