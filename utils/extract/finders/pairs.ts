import { isOrganisationName } from '@/utils/identify/issuer';
import type { FieldName } from '@/utils/report/fields';
import { bareLabel } from '../ends';
import { knownLabel, type Label } from '../fields/labels';
import { fold, isOverdue, remember, seenText, tidy } from '../page';
import { canHold, nextSeen } from './besideLabel';
import { bodiesBelow } from './bodiesBelow';
import { cellBelow } from './cellBelow';
import { type LabelHit, labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';
import { trimValue } from './trimValue';
import { endOfValue, startsWithUnknown, withoutNextLabel } from './unknownLabel';
import { valueInRun, valueText } from './valueText';

/** A label and its value, by the structure of the page. `raw` may be '' where the page leaves the value out. */
export interface Pair {
  readonly label: Label;
  readonly raw: string;
  /** The element that holds the value, or the label's where there is no value. */
  readonly element: Element;
  readonly marked: boolean;
  readonly hidden: boolean;
  /** The value stands in the row below its label. */
  readonly isBelow?: boolean;
  /** Place among the page's runs. */
  readonly order: number;
}

const longestValue = 3000;

/** All pairs of a document in order, values in running text and list headers included: `blocks.ts` judges them. */
export const pairsOf: (document: Document) => readonly Pair[] = remember((document) => {
  const runs = runsOf(document);
  const pairs: Pair[] = [];
  for (const [order, run] of runs.entries()) {
    if (isOverdue(order, 256)) break;
    const hits = labelsIn(run).filter((hit) => hit.marked || !run.linked || !isLink(pieceAt(run, hit.start)));
    hits.forEach((hit, place) => {
      const next = hits[place + 1];
      const raw = trimValue(
        withoutNextLabel(
          valueInRun(
            run,
            hit.end,
            endOfValue(run, hit.end, next ? next.start : run.text.length, hit.label),
            hit.label.field,
          ),
          hit.label,
        ),
      );
      const before = hits.length === 1 && raw === '' ? valueBefore(run, hit) : undefined;
      const below = hits.length >= 3 && raw === '' ? valueBelow(pieceAt(run, hit.start), hit.label) : undefined;
      const found =
        before ??
        below ??
        (raw === '' && !next
          ? valueBeside(run, hit, runs[order + 1], place > 0)
          : withRest(run, hit, raw, next ? [] : runs.slice(order + 1, order + 7)));
      pairs.push({ label: hit.label, ...found, marked: hit.marked, hidden: run.hidden, order });
    });
  }
  return [...pairs, ...attributePairs(document, runs)];
});

/** Labels that a style sheet prints out of an attribute: `<span data-label="来源">水利局</span>`; not cells, whose table is a list. */
function attributePairs(document: Document, runs: readonly Run[]): Pair[] {
  return Array.from(document.querySelectorAll('[data-label]')).flatMap((element) => {
    const label = /^T[DH]$/.test(element.nodeName)
      ? undefined
      : knownLabel(bareLabel(fold(element.getAttribute('data-label') ?? '')));
    const order = label ? runs.findIndex((run) => run.pieces.some((piece) => element.contains(piece.element))) : -1;
    if (!label || order < 0) return [];
    return [
      {
        label,
        raw: trimValue(valueText(element, label.field, 300)),
        element,
        marked: true,
        hidden: runs[order]?.hidden ?? false,
        order,
      },
    ];
  });
}

/** A badge in front of its label, each in an element of its own: `<span>012345678/2024-1</span>索引号`. */
function valueBefore(run: Run, hit: LabelHit): { raw: string; element: Element } | undefined {
  const first = run.pieces[0];
  const raw = tidy(run.text.slice(0, hit.start));
  if (hit.marked || raw === '' || raw.length > 120 || !first) return undefined;
  return run.pieces.some(({ start }) => start === hit.start) ? { raw, element: first.element } : undefined;
}

/** A title goes on after a line break, and further issuers may stand below the first; other values end with their line. */
function withRest(run: Run, { label: { field }, end }: LabelHit, raw: string, after: readonly Run[]): Value {
  const element = pieceAt(run, end);
  const [next] = after;
  const isTitle = field === 'title' && next?.block === run.block && labelsIn(next).length === 0;
  if (isTitle) return { raw: `${raw} ${tidy(next.text)}`, element };
  const bodies = field === 'issuingBody' && isOrganisationName(raw) ? bodiesBelow(run, after) : [];
  return bodies.length > 0 ? { raw: [raw, ...bodies].join(' '), element: run.block } : { raw, element };
}

/** A word that is a link leads to a column: it labels nothing. */
const isLink = (element: Element) => element.closest('a[href]') !== null;

function pieceAt(run: Run, offset: number): Element {
  let found = run.block;
  for (const piece of run.pieces) if (piece.start <= offset) found = piece.element;
  return found;
}

interface Value {
  readonly raw: string;
  readonly element: Element;
  readonly isBelow?: boolean;
}

/** The value of a label that stands alone: the block inside, the next line, or the next element beside it. */
function valueBeside(run: Run, hit: LabelHit, next: Run | undefined, endsLine: boolean): Value {
  const none = { raw: '', element: run.block };
  const startsWithLabel = (text: Run | undefined) => text !== undefined && (labelsIn(text)[0]?.start ?? -1) === 0;
  if (next && next.block !== run.block && run.block.contains(next.block)) {
    // Behind other labels and their values a line ends with a label left empty: the text below it is not its value.
    return endsLine || startsWithLabel(next) ? none : { raw: trimValue(next.text), element: next.block };
  }
  if (next && next.block === run.block && hit.marked) {
    return startsWithLabel(next) || next.text.length > 120 ? none : { raw: trimValue(next.text), element: next.block };
  }
  if (endsLine) return none;
  const holder = widest(run.block, fold(run.text));
  const below = valueBelow(holder, hit.label);
  if (below) return below;
  const beside = nextSeen(holder);
  if (!beside || !canHold(holder, beside) || isMenuLine(beside)) return none;
  // The row below, where this one's value is empty: 发文机关 | , 文号 | 水发〔2024〕3号.
  if (next && beside.contains(next.block) && startsWithLabel(next) && !isClass(next, hit.label)) return none;
  const text = seenText(beside, longestValue);
  const more = beside.localName === 'dd' ? furtherOf(beside) : '';
  const raw = trimValue(valueText(beside, hit.label.field, longestValue));
  return isLabelText(text, beside, hit.label) ? none : { raw: raw + more, element: beside };
}

/** What stands below 公开目录 where that heads a column of links. */
const isMenuLine = (element: Element) =>
  /^[·•▪◆>»]/.test(seenText(element, 20)) && element.querySelector('a[href]') !== null;

function valueBelow(cell: Element, { field }: Label): Value | undefined {
  const below = cellBelow(cell);
  return below && !isMenuLine(below)
    ? { raw: trimValue(valueText(below, field, longestValue)), element: below, isBelow: true }
    : undefined;
}

/** Further descriptions of the same term: two issuing bodies in two `dd`. */
function furtherOf(first: Element): string {
  let text = '';
  for (let at = first.nextElementSibling; at?.localName === 'dd' && text.length < 300; at = at.nextElementSibling)
    text += `、${trimValue(seenText(at, 200))}`;
  return text;
}

/** The outermost element, four levels up at most, that holds nothing but the label. */
function widest(block: Element, text: string): Element {
  let at = block;
  for (let climbs = 0; climbs < 4; climbs += 1) {
    const parent = at.parentElement;
    if (!parent || parent.nodeName === 'BODY' || fold(seenText(parent, text.length * 4 + 80)) !== text) break;
    at = parent;
  }
  return at;
}

const classes: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['topic', 'genre', 'column']);

/** Is this line a word that labels no field, as the value of one that names a class: 信息分类 | 政策解读? */
const isClass = (line: Run, { field }: Label): boolean =>
  classes.has(field) &&
  labelsIn(line).every(
    ({ start, end, marked, label }) => start === 0 && !marked && !label.field && end >= line.text.length,
  );

function isLabelText(text: string, element: Element, label: Label): boolean {
  const first = /^([^\s:：]{2,8})\s/.exec(text)?.[1];
  if (startsWithUnknown.test(text) || (first && knownLabel(bareLabel(fold(first)))?.field)) return true;
  const run: Run = { text, block: element, pieces: [{ start: 0, element }], hidden: false, linked: false };
  return labelsIn(run).some((hit) => hit.start === 0) && !isClass(run, label);
}
