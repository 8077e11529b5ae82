import { readBody } from '../../utils/extract/body/readBody';
import { fields } from '../../utils/report/fields';
import { bodyScore } from './bodyScore';
import { type FieldVerdict, fieldVerdict, scoredFields } from './fieldScore';
import { bare, Folder, type GoldRow, goldBody, type PageRow, takeNamesOff } from './folder';
import { type Reading, readPage } from './ours';
import { generalReaders } from './readers';

export interface PageScore {
  readonly id: string;
  readonly kind: { readonly gold: string; readonly got: string };
  readonly body?: {
    readonly f1: number;
    /** The same page with every id and class taken off. */
    readonly withoutNames: number;
    readonly readability: number;
    readonly defuddle: number;
    readonly finder: string;
  };
  readonly fields: Readonly<Record<string, FieldVerdict>>;
  readonly attachments: { readonly wanted: number; readonly found: number; readonly extra: number };
  readonly items: {
    readonly wanted: number;
    readonly found: number;
    readonly got: number;
    readonly nextRight?: boolean;
  };
  readonly milliseconds: number;
}

export interface Totals {
  readonly pages: number;
  readonly documents: number;
  readonly kindPrecision: number;
  readonly kindRecall: number;
  readonly fieldsExact: number;
  readonly fieldsStated: number;
  readonly invented: number;
  readonly bodyF1: number;
  readonly bodyWorst: number;
  readonly bodyWithoutNames: number;
  readonly readabilityF1: number;
  readonly defuddleF1: number;
  readonly attachmentRecall: number;
  readonly itemRecall: number;
  readonly nextRight: number;
}

const codeName = new Map(fields.map((field) => [field.columnName, field.name]));

/** An attachment counts when its address is right, or, where the label's address is dead, when its name is reported. */
function scoreAttachments(gold: GoldRow, reading: Reading, base: string): PageScore['attachments'] {
  const wanted = gold.attachments ?? [];
  const reported = [...reading.attachments.map(({ name }) => name), ...reading.issues.map(({ raw }) => raw)].map(bare);
  const urls = new Set(reading.attachments.map(({ url }) => url));
  let found = 0;
  for (const { text, href } of wanted) {
    const isDead = /^(?:javascript:|undefined|file:|#|$)/i.test(href);
    const url = isDead
      ? undefined
      : URL.canParse(href, base || undefined)
        ? new URL(href, base || undefined).href
        : href;
    if (url ? urls.has(url) : reported.some((name) => name.includes(bare(text)) || bare(text).includes(name)))
      found += 1;
  }
  return { wanted: wanted.length, found, extra: Math.max(0, reading.attachments.length - found) };
}

function scoreItems(gold: GoldRow | undefined, reading: Reading): PageScore['items'] {
  const wanted = gold?.items ?? [];
  const byUrl = new Map(reading.items.map((item) => [item.url, item]));
  const found = wanted.filter(({ title, url, date }) => {
    const item = byUrl.get(url);
    return item !== undefined && bare(item.title) === bare(title) && (date == null || item.date === date);
  }).length;
  const nextRight = gold && 'next' in gold ? (reading.next?.url ?? null) === gold.next : undefined;
  return { wanted: wanted.length, found, got: reading.items.length, ...(nextRight === undefined ? {} : { nextRight }) };
}

async function scorePage(folder: Folder, page: PageRow, besideOthers: boolean): Promise<PageScore> {
  const gold = folder.gold.get(page.id);
  const document = folder.open(page);
  const url = page.url ?? '';
  const body = gold ? goldBody(document, gold) : null;
  const started = performance.now();
  const reading = readPage(document, url);
  const milliseconds = performance.now() - started;
  const verdicts: Record<string, FieldVerdict> = {};
  // The label of a list holds its items and next page, no fields.
  for (const field of gold && page.kind !== 'list' ? scoredFields : []) {
    const name = codeName.get(field);
    verdicts[field] = fieldVerdict(field, gold?.[field], name ? reading.fields[name] : undefined);
  }
  const general = async (reader: keyof typeof generalReaders) =>
    besideOthers ? bodyScore(body ?? '', (await generalReaders[reader](folder.open(page), url)).text) : 0;
  return {
    id: page.id,
    kind: { gold: page.kind, got: reading.kind },
    ...(body === null
      ? {}
      : {
          body: {
            f1: bodyScore(body, reading.body.text),
            withoutNames: nameless(folder.open(page), url, body),
            readability: await general('readability'),
            defuddle: await general('defuddle'),
            finder: reading.body.finder,
          },
        }),
    fields: verdicts,
    attachments: gold ? scoreAttachments(gold, reading, url) : { wanted: 0, found: 0, extra: 0 },
    items: scoreItems(gold, reading),
    milliseconds,
  };
}

function nameless(document: Document, url: string, gold: string): number {
  takeNamesOff(document);
  return bodyScore(gold, readBody({ document, url }).body.text);
}

const ratio = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
const mean = (values: readonly number[]) =>
  ratio(
    values.reduce((sum, value) => sum + value, 0),
    values.length,
  );

export function totalsOf(scores: readonly PageScore[]): Totals {
  const bodies = scores.flatMap(({ body }) => (body ? [body] : []));
  const verdicts = scores.flatMap(({ fields: own }) => Object.values(own));
  const count = (...of: FieldVerdict[]) => verdicts.filter((verdict) => of.includes(verdict)).length;
  const isDocument = (kind: string) => kind === 'document';
  const both = scores.filter(({ kind }) => isDocument(kind.gold) && isDocument(kind.got)).length;
  const nexts = scores.flatMap(({ items }) => (items.nextRight === undefined ? [] : [items.nextRight]));
  return {
    pages: scores.length,
    documents: bodies.length,
    kindPrecision: ratio(both, scores.filter(({ kind }) => isDocument(kind.got)).length),
    kindRecall: ratio(both, scores.filter(({ kind }) => isDocument(kind.gold)).length),
    fieldsExact: ratio(count('right', 'right-null'), verdicts.length),
    fieldsStated: ratio(count('right'), count('right', 'wrong', 'missed')),
    invented: count('invented'),
    bodyF1: mean(bodies.map(({ f1 }) => f1)),
    bodyWorst: Math.min(1, ...bodies.map(({ f1 }) => f1)),
    bodyWithoutNames: mean(bodies.map(({ withoutNames }) => withoutNames)),
    readabilityF1: mean(bodies.map(({ readability }) => readability)),
    defuddleF1: mean(bodies.map(({ defuddle }) => defuddle)),
    attachmentRecall: ratio(
      scores.reduce((sum, { attachments }) => sum + attachments.found, 0),
      scores.reduce((sum, { attachments }) => sum + attachments.wanted, 0),
    ),
    itemRecall: ratio(
      scores.reduce((sum, { items }) => sum + items.found, 0),
      scores.reduce((sum, { items }) => sum + items.wanted, 0),
    ),
    nextRight: ratio(nexts.filter(Boolean).length, nexts.length),
  };
}

/** What an evaluation gives; `unread` are pages that could not be scored, with why: they count in no total. */
export interface Evaluation {
  readonly scores: readonly PageScore[];
  readonly totals: Totals;
  readonly unread: readonly { readonly id: string; readonly reason: string }[];
}

/**
 * Scores the core over a labelled folder, page after page; with `besideOthers` Readability and Defuddle too (else 0). A page
 * whose file is missing or does not match its label is told, and the others are scored. Throws where pages.jsonl cannot be read.
 */
export async function evaluateFolder(path: string, besideOthers = true): Promise<Evaluation> {
  const folder = new Folder(path);
  const scores: PageScore[] = [];
  const unread: { id: string; reason: string }[] = [];
  for (const page of folder.pages) {
    try {
      scores.push(await scorePage(folder, page, besideOthers));
    } catch (error) {
      unread.push({ id: page.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { scores, totals: totalsOf(scores), unread };
}
