import { isOrganisationName } from '@/utils/identify/issuer';
import type { FieldName } from '@/utils/report/fields';
import { readDay } from '../fields/day';
import { fold } from '../page';
import { inHeaderRow } from './headerRow';
import { type Pair, pairsOf } from './pairs';
import { placeOf } from './placeOf';
import { inSearchForm } from './searchForms';

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
  'dateEffective',
  'source',
]);

/** What an info line under the title says, which may stand at the top of the text's own element. */
const infoFields: ReadonlySet<FieldName> = new Set<FieldName>(['datePublished', 'source']);

const isInfo = (field: FieldName | undefined) => field !== undefined && infoFields.has(field);

const climbs = 6;
/** Levels that a table adds by itself. */
const tableParts: ReadonlySet<string> = new Set(['TR', 'TBODY', 'THEAD', 'TD', 'TH']);
const farAway = 60;

/**
 * The pairs that are metadata: in a block, or marked and near the text. Left out are labels in running text, in list
 * headers, in rows that repeat, in search forms and in footers. `inText` are those that stand in the text's sentences.
 */
export function metadataPairs(
  document: Document,
  body: Element | null,
  opening = '',
  closing = '',
): { readonly pairs: readonly MetaPair[]; readonly inText: readonly MetaPair[] } {
  const pairs = pairsOf(document).filter(({ element }) => !inHeaderRow(element) && !inSearchForm(element));
  const company = companyOf(pairs);
  const neighbours = neighboursOf(pairs);
  const repeated = repeatedLabels(pairs);
  const place = placeOf(document, body, opening, closing);
  const found: MetaPair[] = [];
  const inText: MetaPair[] = [];
  for (const pair of pairs) {
    const around = company(pair.element);
    const beside = neighbours(pair);
    const inBlock = around.inBlock || beside.inBlock;
    const inCatalogue = around.inCatalogue || beside.inCatalogue;
    if (!pair.label.field) continue;
    if (repeated.has(pair.label.text) && !(inCatalogue && !pair.hidden)) continue;
    const isInside = (body?.contains(pair.element) ?? false) && (place.isText(pair.order) || place.isTop(pair.order));
    // A guide explains each label in a sentence (五、内容概述：对信息内容进行简要概括。); a catalogue has short values too.
    const isTelling = isTerse(pair) || (pair.label.field === 'summary' && inCatalogue && beside.hasTerse);
    const isAtEnd =
      (place.isTail(pair.order) && inCatalogue && !pair.isBelow) || (place.isBehind(pair.order) && isSourceLine(pair));
    const isAtHead = place.isHead(pair.order) && (inCatalogue || place.isTop(pair.order));
    if (isInside && !(isTelling && (isAtHead || isAtEnd))) {
      if (isTerse(pair) && pair.marked && catalogueFields.has(pair.label.field))
        inText.push({ ...pair, inBlock, inCatalogue, distance: 0 });
      continue;
    }
    if (isInside && isTerm(pair)) continue;
    const distance = place.distance(pair.order);
    if (isInside && !inCatalogue && !isInfo(pair.label.field) && !beside.inInfoLine) continue;
    const isLone = pair.marked || isPlain(pair, around.labels);
    if (!inBlock && !(loneFields.has(pair.label.field) && isLone && Math.abs(distance) <= farAway)) continue;
    if (!pair.marked && !inBlock && !isPlain(pair, around.labels)) continue;
    found.push({ ...pair, inBlock, inCatalogue, distance });
  }
  return { pairs: found, inText };
}

/** 时间：2018年6月9－10日上午8:30－11:00 in a text: when something is held, not when it was published. */
const isTerm = ({ label, raw }: Pair): boolean =>
  /^(?:时间|日期)$/.test(label.text) &&
  /[午晚晨]|\d\s?日?\s?[-－—–~～至]\s?\d{1,2}\s?[日月:：]/.test(raw.replace(/^(?:19|20)\d\d-\d{1,2}-\d{1,2}/, ''));

/** 来源：某某管委会, a name and nothing else: the page's own line below the text, where it stands in the text's element. */
const isSourceLine = ({ label, raw, marked, hidden }: Pair): boolean =>
  label.field === 'source' && marked && !hidden && /^[\u3400-\u9fff]{3,24}$/.test(raw);

/** A label without a mark beside one other, whose value can be nothing else: a day, the name of a body, a source's. */
function isPlain({ label, raw }: Pair, labels: number): boolean {
  if (labels < 2 || !label.field) return false;
  if (label.field.startsWith('date')) return readDay(raw) !== undefined;
  if (label.field === 'source') return /^[\u3400-\u9fff]{2,20}$/.test(raw);
  return label.field === 'issuingBody' && isOrganisationName(raw);
}

/** Values of a catalogue are short; explanations in a guide (索引号：是为方便……) are sentences. */
function isTerse({ raw, label }: Pick<Pair, 'raw' | 'label'>): boolean {
  return raw.length <= 120 && !(label.field === 'keywords' ? /。/ : /[。；]/).test(raw);
}

/** For each element: how many labels stand within a few levels around it. */
function companyOf(
  pairs: readonly Pair[],
): (element: Element) => { inBlock: boolean; inCatalogue: boolean; labels: number } {
  const labels = new Map<Element, { readonly all: Set<string>; readonly catalogue: Set<string> }>();
  const around = (element: Element) => {
    const path: Element[] = [];
    let at: Element | null = element;
    let levels = 0;
    while (at && levels < climbs && at.nodeName !== 'BODY') {
      path.push(at);
      if (!tableParts.has(at.nodeName)) levels += 1;
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
      labels: Math.max(0, ...blocks.slice(0, 3).map((block) => block?.all.size ?? 0)),
      inBlock: blocks.some((block) => (block?.all.size ?? 0) >= 3),
      inCatalogue: blocks.some((block) => (block?.all.size ?? 0) >= 3 && (block?.catalogue.size ?? 0) >= 2),
    };
  };
}

interface Neighbours {
  readonly inBlock: boolean;
  readonly inCatalogue: boolean;
  /** It stands in one line with source and day: 文号：…　来源：…　发布时间：…. */
  readonly inInfoLine: boolean;
  /** A catalogue field with a short value is near, or the pair is hidden as a whole. */
  readonly hasTerse: boolean;
}

/**
 * The same by place: labels with short values a few runs away, where the block is made of several tables that stand side
 * by side in the page and share no element of their own.
 */
function neighboursOf(pairs: readonly Pair[]): (pair: Pair) => Neighbours {
  const short = pairs.filter(
    ({ label, raw, hidden }) => label.field && !hidden && raw !== '' && isTerse({ raw, label }),
  );
  return (pair) => {
    const near = short.filter(({ order }) => Math.abs(order - pair.order) <= 8);
    const fields = new Set(near.map(({ label }) => label.field));
    const catalogue = Array.from(fields).filter((field) => field && catalogueFields.has(field));
    const hasTerse = pair.hidden || catalogue.length > 0;
    if (pair.hidden || !isTerse(pair)) return { inBlock: false, inCatalogue: false, inInfoLine: false, hasTerse };
    const beside = near.filter(({ label, order }) => order === pair.order && isInfo(label.field));
    return {
      inBlock: fields.size >= 3,
      inCatalogue: fields.size >= 3 && catalogue.length >= 2,
      inInfoLine: pair.marked && beside.length >= 2,
      hasTerse,
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
