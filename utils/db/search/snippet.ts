import type { Report } from '@/utils/report/schema';
import { database } from '../store';
import { foldSearch, foldWithPlaces, queryTerms, rangeOf } from './foldSearch';

export type TextRange = readonly [from: number, to: number];

export interface Snippet {
  readonly place: 'title' | 'body' | 'line';
  readonly text: string;
  /** Parts of `text` to highlight, ascending, not overlapping. */
  readonly ranges: readonly TextRange[];
}

/** So few that the hit is in sight in a narrow column too. */
const before = 8;
const after = 72;
const longest = 1_000_000;

/** Where the words of a query stand in a text, ascending and joined where they overlap. For titles and cells. */
export function highlights(text: string, query: string): TextRange[] {
  const { folded, places } = foldWithPlaces(text.slice(0, longest));
  const found: [number, number][] = [];
  for (const term of queryTerms(query)) {
    for (let at = folded.indexOf(term); at >= 0 && found.length < 1000; at = folded.indexOf(term, at + term.length)) {
      found.push([places[at] ?? 0, (places[at + term.length - 1] ?? 0) + 1]);
    }
  }
  const joined: [number, number][] = [];
  for (const range of found.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && range[0] <= last[1]) last[1] = Math.max(last[1], range[1]);
    else joined.push([...range]);
  }
  return joined;
}

/** The first word in a text, without working out where every other character of a long text came from. */
function firstHit(text: string, terms: readonly string[]): TextRange | undefined {
  const folded = foldSearch(text);
  const hits = terms.map((term) => [folded.indexOf(term), term.length] as const).filter(([at]) => at >= 0);
  const [at, length] = hits.sort((a, b) => a[0] - b[0])[0] ?? [];
  return at === undefined ? undefined : rangeOf(text, at, length ?? 0);
}

/** The stretch of a text around the first hit, with … where it is cut. Undefined when no word stands in it. */
function excerpt(place: Snippet['place'], text: string, query: string): Snippet | undefined {
  const first = firstHit(text.slice(0, longest), queryTerms(query));
  if (!first) return undefined;
  const from = Math.max(0, first[0] - before);
  const to = Math.min(text.length, first[1] + after);
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`;
  return { place, text: shown, ranges: highlights(shown, query) };
}

const firstOf = (place: Snippet['place'], texts: readonly string[], query: string): Snippet | undefined =>
  texts.reduce<Snippet | undefined>((found, text) => found ?? excerpt(place, text, query), undefined);

/** Why a report was found without a look at its body: title, else a value that holds a word of the query. */
function inValues({ values, region }: Report, query: string): Snippet | undefined {
  const { title, ...others } = values;
  const lines = [...Object.values(others).flat(), ...(region?.path ?? [])];
  return firstOf('title', typeof title === 'string' ? [title] : [], query) ?? firstOf('line', lines, query);
}

/**
 * Why reports were found, by id: the researcher's own words on it (a tag, the note), else the stretch of the body, else
 * title or value that holds a word of the query. Bodies are read all at once, and only where they are needed. Nothing
 * is said of a report that is gone or holds none of the words.
 */
export async function snippets(reports: readonly Report[], query: string): Promise<ReadonlyMap<string, Snippet>> {
  const found = new Map<string, Snippet>();
  if (queryTerms(query).length === 0) return found;
  const asked: Report[] = [];
  for (const report of reports) {
    const own = firstOf('line', [...report.tags, report.note], query);
    if (own) found.set(report.id, own);
    else asked.push(report);
  }
  if (asked.length === 0) return found;
  const contents = await (await database()).contents.bulkGet(asked.map(({ id }) => id));
  asked.forEach((report, at) => {
    const shown = excerpt('body', contents[at]?.body.text ?? '', query) ?? inValues(report, query);
    if (shown) found.set(report.id, shown);
  });
  return found;
}
