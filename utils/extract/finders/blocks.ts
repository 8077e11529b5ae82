import type { FieldName } from '@/utils/report/fields';
import { knownLabel } from '../fields/labels';
import { fold, remember } from '../page';
import { type Pair, pairsOf } from './pairs';
import { runsOf } from './runs';

/** A pair that is metadata of its page, with what its surroundings say about it. */
export interface MetaPair extends Pair {
  /** Stands in a block of three labels or more, two of them catalogue fields. */
  readonly inCatalogue: boolean;
  /** Stands in a block of three labels or more. */
  readonly inBlock: boolean;
  /** Runs between it and the body's beginning; negative after the body's end. */
  readonly distance: number;
}

const catalogueFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'indexNumber',
  'documentNumber',
  'issuingBody',
  'dateWritten',
  'dateEffective',
  'dateRepealed',
  'topic',
  'genre',
  'validity',
  'disclosure',
  'audience',
  'summary',
]);

/** Labels that say something outside a block of labels too; others (分类, 关键词) need company to be believed. */
const loneFields: ReadonlySet<FieldName> = new Set<FieldName>([
  'indexNumber',
  'documentNumber',
  'issuingBody',
  'dateWritten',
  'datePublished',
  'source',
]);

/** What an info line under the title says, which may stand at the top of the text's own element. */
const infoFields: ReadonlySet<FieldName> = new Set<FieldName>(['datePublished', 'source']);

const climbs = 7;
const farAway = 60;

/**
 * The pairs that are metadata: in a block, or marked and near the text. Left out are labels in running text, in list
 * headers, in rows that repeat, in search forms and in footers.
 */
export function metadataPairs(document: Document, body: Element | null): readonly MetaPair[] {
  const pairs = pairsOf(document).filter(({ element }) => !inHeaderRow(element) && !inSearchForm(element));
  const company = companyOf(pairs);
  const repeated = repeatedLabels(pairs);
  const place = placeOf(document, body);
  const found: MetaPair[] = [];
  for (const pair of pairs) {
    const { inBlock, inCatalogue } = company(pair.element);
    if (!pair.label.field) continue;
    if (repeated.has(pair.label.text) && !(inCatalogue && !pair.hidden)) continue;
    const isInside = body?.contains(pair.element) ?? false;
    if (isInside && !(isTerse(pair) && place.isHead(pair.order) && (inCatalogue || place.isTop(pair.order)))) continue;
    const distance = place.distance(pair.order);
    if (isInside && !inCatalogue && !infoFields.has(pair.label.field)) continue;
    if (!inBlock && !(loneFields.has(pair.label.field) && pair.marked && Math.abs(distance) <= farAway)) continue;
    if (!pair.marked && !inBlock) continue;
    found.push({ ...pair, inBlock, inCatalogue, distance });
  }
  return found;
}

/** Values of a catalogue are short; explanations in a guide (索引号：是为方便……) are sentences. */
function isTerse(pair: Pair): boolean {
  return pair.raw.length <= 120 && !/[。；]/.test(pair.raw);
}

/** For each element: how many labels stand within a few levels around it. */
function companyOf(pairs: readonly Pair[]): (element: Element) => { inBlock: boolean; inCatalogue: boolean } {
  const labels = new Map<Element, { readonly all: Set<string>; readonly catalogue: Set<string> }>();
  const around = (element: Element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && path.length < climbs && at.nodeName !== 'BODY') {
      path.push(at);
      at = at.parentElement;
    }
    return path;
  };
  for (const { element, label } of pairs) {
    for (const at of around(element)) {
      const known = labels.get(at) ?? { all: new Set(), catalogue: new Set() };
      labels.set(at, known);
      known.all.add(label.text);
      if (label.field && catalogueFields.has(label.field)) known.catalogue.add(label.field);
    }
  }
  return (element) => {
    const blocks = around(element).map((at) => labels.get(at));
    return {
      inBlock: blocks.some((block) => (block?.all.size ?? 0) >= 3),
      inCatalogue: blocks.some((block) => (block?.all.size ?? 0) >= 3 && (block?.catalogue.size ?? 0) >= 2),
    };
  };
}

/** Labels with three different values or more stand in the rows of a list. */
function repeatedLabels(pairs: readonly Pair[]): ReadonlySet<string> {
  const values = new Map<string, Set<string>>();
  for (const { label, raw } of pairs) {
    const known = values.get(label.text) ?? new Set();
    values.set(label.text, known);
    if (raw !== '') known.add(fold(raw));
  }
  return new Set(Array.from(values).flatMap(([label, known]) => (known.size >= 3 ? [label] : [])));
}

/** Where the body begins and ends among the runs, and which runs stand before its first sentence. */
function placeOf(document: Document, body: Element | null) {
  const runs = runsOf(document);
  const first = body ? runs.findIndex((run) => body.contains(run.block)) : -1;
  let last = first;
  while (first >= 0 && last + 1 < runs.length && body?.contains(runs[last + 1]?.block ?? null)) last += 1;
  const isProse = (text: string) => text.length >= 50 && /[，。；]/.test(text) && !/[:：]/.test(text.slice(0, 12));
  const prose = first < 0 ? -1 : runs.findIndex((run, order) => order >= first && isProse(run.text));
  return {
    distance: (order: number) => (first < 0 ? 0 : order <= last ? first - order : last - order),
    isTop: (order: number) => first >= 0 && order - first <= 5,
    isHead: (order: number) => prose < 0 || order < prose,
  };
}

const labelCell = remember((cell: Element) => {
  const text = cell.textContent ?? '';
  if (text.length > 40) return false;
  const folded = fold(text);
  return folded === '序号' || knownLabel(folded.replace(/^[[【]|[\]】:]+$/g, ''))?.field !== undefined;
});

/** A row whose neighbouring cells are labels heads a list; a pair read there is none. */
const isHeaderRow = remember((row: Element) => {
  if (row.parentElement?.nodeName === 'THEAD') return true;
  const cells = Array.from(row.children).slice(0, 40);
  return cells.length >= 3 && cells.some((cell, at) => at > 0 && labelCell(cell) && labelCell(cells[at - 1] ?? cell));
});

function inHeaderRow(element: Element): boolean {
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 8 && at.nodeName !== 'TR'; climbs += 1) at = at.parentElement;
  return at?.nodeName === 'TR' && isHeaderRow(at);
}

/** Furniture that holds labels of its own: search forms, menus, footers. */
const isFurniture = remember((element: Element): boolean => {
  const name = element.nodeName;
  if (name === 'BODY' || name === 'HTML') return false;
  const isSearch = name === 'FORM' || /search/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`);
  const isFurnished = isSearch || name === 'FOOTER' || name === 'NAV';
  return isFurnished && (element.textContent ?? '').length < 600 && element.querySelector('h1') === null;
});

function inSearchForm(element: Element): boolean {
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 30; climbs += 1, at = at.parentElement) if (isFurniture(at)) return true;
  return false;
}
