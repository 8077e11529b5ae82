import { database } from '../store';
import { foldWithPlaces, queryTerms } from './foldSearch';

export type TextRange = readonly [from: number, to: number];

export interface Snippet {
  readonly place: 'title' | 'body' | 'line';
  readonly text: string;
  /** Parts of `text` to highlight, ascending, not overlapping. */
  readonly ranges: readonly TextRange[];
}

const before = 24;
const after = 72;

/** Where the words of a query stand in a text, ascending and joined where they overlap. For titles and cells. */
export function highlights(text: string, query: string): TextRange[] {
  const { folded, places } = foldWithPlaces(text.slice(0, 1_000_000));
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

/** The stretch of a text around the first hit, with … where it is cut. Undefined when no word stands in it. */
function excerpt(place: Snippet['place'], text: string, query: string): Snippet | undefined {
  const first = highlights(text, query)[0];
  if (!first) return undefined;
  const from = Math.max(0, first[0] - before);
  const to = Math.min(text.length, first[1] + after);
  const shown = `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s/g, ' ')}${to < text.length ? '…' : ''}`;
  return { place, text: shown, ranges: highlights(shown, query) };
}

/**
 * Why a report was found: the stretch of its body, else its title, else the value that holds a word of the query.
 * Undefined when the report is gone or holds none of the words.
 */
export async function snippet(id: string, query: string): Promise<Snippet | undefined> {
  if (queryTerms(query).length === 0) return undefined;
  const library = await database();
  const [report, content] = await Promise.all([library.reports.get(id), library.contents.get(id)]);
  if (!report) return undefined;
  const { title, ...others } = report.values;
  const lines = [...Object.values(others).flat(), ...report.tags, report.note, ...(report.region?.path ?? [])];
  const tries: (readonly [Snippet['place'], string])[] = [
    ['body', content?.body.text ?? ''],
    ['title', typeof title === 'string' ? title : ''],
    ...lines.map((line): [Snippet['place'], string] => ['line', line]),
  ];
  for (const [place, text] of tries) {
    const found = excerpt(place, text, query);
    if (found) return found;
  }
  return undefined;
}
