import { knownLabel, type Label } from '../fields/labels';
import { fold, remember, seenText, silentTags, tidy } from '../page';
import { type LabelHit, labelsIn } from './labelAt';
import { type Run, runsOf } from './runs';

/** A label and its value, by the structure of the page. `raw` may be '' where the page leaves the value out. */
export interface Pair {
  readonly label: Label;
  readonly raw: string;
  /** The element that holds the value, or the label's where there is no value. */
  readonly element: Element;
  readonly marked: boolean;
  readonly hidden: boolean;
  /** Place among the page's runs. */
  readonly order: number;
}

const longestValue = 3000;

/** All pairs of a document in order, values in running text and list headers included: `blocks.ts` judges them. */
export const pairsOf: (document: Document) => readonly Pair[] = remember((document) => {
  const runs = runsOf(document);
  const pairs: Pair[] = [];
  runs.forEach((run, order) => {
    const hits = labelsIn(run);
    hits.forEach((hit, place) => {
      const next = hits[place + 1];
      const raw = trimValue(run.text.slice(hit.end, next ? next.start : run.text.length));
      const found =
        raw === '' && !next
          ? valueBeside(run, hit, runs[order + 1])
          : { raw: next ? raw : raw + restOfTitle(run, hit, runs[order + 1]), element: pieceAt(run, hit.end) };
      pairs.push({ label: hit.label, ...found, marked: hit.marked, hidden: run.hidden, order });
    });
  });
  return pairs;
});

/** A title goes on after a line break; other values do not. */
function restOfTitle(run: Run, hit: LabelHit, next: Run | undefined): string {
  if (hit.label.field !== 'title' || next?.block !== run.block || labelsIn(next).length > 0) return '';
  return ` ${tidy(next.text)}`;
}

/** Separators, opened brackets and the words of toolbars at a value's end are not its own. */
function trimValue(text: string): string {
  const value = tidy(text)
    .replace(/^[|｜;；,，]\s?/, '')
    .replace(/\s?(?:[[【(（]\s?)?(?:打印|分享|字体|字号|收藏|关闭|下载|大 中 小)[^，。]{0,20}$/, '')
    .replace(/[\s|｜;；,，、[【(（>]+$/, '');
  return closed(closed(closed(value, '(（', ')）'), '[', ']'), '【', '】').replace(/^[-—–\s]+$/, '');
}

/** Without a closing bracket at the end that was never opened in it. */
function closed(value: string, open: string, close: string): string {
  const count = (signs: string) => Array.from(value).filter((sign) => signs.includes(sign)).length;
  return close.includes(value.at(-1) || '\n') && count(close) > count(open) ? value.slice(0, -1).trimEnd() : value;
}

function pieceAt(run: Run, offset: number): Element {
  let found = run.block;
  for (const piece of run.pieces) if (piece.start <= offset) found = piece.element;
  return found;
}

/** The value of a label that stands alone: the block inside, the next line, or the next element beside it. */
function valueBeside(run: Run, hit: LabelHit, next: Run | undefined): { raw: string; element: Element } {
  const none = { raw: '', element: run.block };
  const startsWithLabel = (text: Run | undefined) => text !== undefined && (labelsIn(text)[0]?.start ?? -1) === 0;
  if (next && next.block !== run.block && run.block.contains(next.block)) {
    return startsWithLabel(next) ? none : { raw: trimValue(next.text), element: next.block };
  }
  if (next && next.block === run.block && hit.marked) {
    return startsWithLabel(next) || next.text.length > 120 ? none : { raw: trimValue(next.text), element: next.block };
  }
  const holder = widest(run.block, fold(run.text));
  const below = cellBelow(holder);
  if (below) return { raw: trimValue(seenText(below, longestValue)), element: below };
  const beside = nextSeen(holder);
  if (!beside || !canHold(holder, beside)) return none;
  const text = seenText(beside, longestValue);
  return isLabelText(text, beside) ? none : { raw: trimValue(text), element: beside };
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

/** A table of two rows, labels above values. More rows, or links in them, make it a list. */
function cellBelow(cell: Element): Element | undefined {
  const row = cell.nodeName === 'TD' || cell.nodeName === 'TH' ? cell.parentElement : null;
  const table = row?.closest('table');
  if (!row || !table || table.rows.length !== 2 || table.rows[0] !== row) return undefined;
  const values = Array.from(table.rows[1]?.children ?? []);
  const labels = Array.from(row.children);
  const areLabels = labels.every((label) => knownLabel(fold(label.textContent ?? '').replace(/^[[【]|[\]】:]+$/g, '')));
  if (labels.length < 3 || values.length !== labels.length || !areLabels || table.rows[1]?.querySelector('a[href]'))
    return undefined;
  return values[labels.indexOf(cell)];
}

function nextSeen(element: Element): Element | undefined {
  let at = element.nextElementSibling;
  while (at && (silentTags.has(at.nodeName.toUpperCase()) || at.nodeName === 'BR')) at = at.nextElementSibling;
  return at ?? undefined;
}

/** A term's value is its description, a cell's value the next cell; other blocks pair with small blocks only. */
function canHold(label: Element, value: Element): boolean {
  const name = label.nodeName;
  if (name === 'DT') return value.nodeName === 'DD';
  if (name === 'TD' || name === 'TH') return value.nodeName === 'TD' || value.nodeName === 'TH';
  return value.nodeName !== 'TABLE' && value.querySelector('p p, table, h1, li + li') === null;
}

function isLabelText(text: string, element: Element): boolean {
  const run: Run = { text, block: element, pieces: [{ start: 0, element }], hidden: false, linked: false };
  return labelsIn(run).some((hit) => hit.start === 0);
}
