import { readState } from '../readState';
import type { FoundIds } from '../reportFilter';
import type { StateRow } from '../rows';
import { database } from '../store';
import { bodyHits } from './bodyHits';
import { foldSearch, queryTerms } from './foldSearch';
import { indexPending } from './indexPending';
import type { LineCache } from './lineCache';
import { type Looked, lookUp } from './lookUp';
import { allOfIt, linesPerBlock, type SearchState } from './searchDatabase';

/** Ids: titles first, then the other values, then bodies; newest first within each. */
export interface SearchHits extends FoundIds {
  readonly total: number;
  /** True when some hits were not compared with the body itself, or reports wait to be indexed. */
  readonly approximate: boolean;
}

export interface SearchOptions {
  readonly limit?: number;
  /** Time for comparing doubtful hits with their bodies; `Infinity` for an exact answer. */
  readonly budgetMs?: number;
  /** Ends the comparing at once; what was not compared is in the answer. */
  readonly signal?: AbortSignal | undefined;
}

const nothing: SearchHits = { ids: [], slots: [], table: [], total: 0, approximate: false };
const [inBody, inLine, inTitle] = [1, 2, 3] as const;
const fewPending = 32;
const bodiesAtOnce = 16;

/** Where a term stands, per slot: 0 nowhere, else the best of title, line, body. */
function placesOf({ cache, rows }: Looked, terms: readonly string[], at: number): Uint8Array {
  const term = terms[at] ?? '';
  const places = bodyHits(cache, term, rows[at] ?? []);
  for (const { block, titles, lines } of cache.blocks.values()) {
    const from = block * linesPerBlock;
    for (let place = 0; place < titles.length; place += 1) {
      if (titles[place]?.includes(term)) places[from + place] = inTitle;
      else if (lines[place]?.includes(term)) places[from + place] = inLine;
    }
  }
  return places;
}

interface Hits {
  readonly slots: readonly number[];
  /** Places in `slots`, ascending, of what is to be compared: terms that stand in the body only and may stand there in parts. */
  readonly doubtful: ReadonlyMap<number, readonly string[]>;
}

/** Slots in which every term stands, best place first. Plain numbers all through: a common word is in every report. */
function collect({ order, stale }: LineCache, terms: readonly string[], places: readonly Uint8Array[]): Hits {
  const [all = new Uint8Array(), ...others] = places.map((each) => each.slice());
  for (const each of others)
    for (let slot = 0; slot < all.length; slot += 1) all[slot] = Math.min(all[slot] ?? 0, each[slot] ?? 0);
  const ranked: Record<number, number[]> = { [inBody]: [], [inLine]: [], [inTitle]: [] };
  for (const slot of order) ranked[all[slot] ?? 0]?.push(slot);
  const slots = [...(ranked[inTitle] ?? []), ...(ranked[inLine] ?? [])];
  const doubtful = new Map<number, string[]>();
  for (const slot of ranked[inBody] ?? []) {
    const asked = terms.filter((term, at) => places[at]?.[slot] === inBody && (stale[slot] === 1 || term.length > 2));
    if (asked.length > 0) doubtful.set(slots.length, asked);
    slots.push(slot);
  }
  return { slots, doubtful };
}

/** Compares doubtful hits with their bodies, in order, until `limit` are sure or the time is over. */
async function settle(
  { slots, doubtful }: Hits,
  table: FoundIds['table'],
  limit: number,
  isOver: () => boolean,
): Promise<SearchHits> {
  const idAt = (slot: number | undefined) => table[slot ?? -1] ?? '';
  const asked = [...doubtful];
  const refused = new Set<number>();
  let compared = 0;
  const isAsked = () => (asked[compared]?.[0] ?? slots.length) < limit + refused.size;
  while (compared < asked.length && isAsked() && !isOver()) {
    const part = asked.slice(compared, compared + bodiesAtOnce);
    const contents = await (await database()).contents.bulkGet(part.map(([at]) => idAt(slots[at])));
    part.forEach(([at, terms], each) => {
      const body = foldSearch(contents[each]?.body.text ?? '');
      if (!terms.every((term) => body.includes(term))) refused.add(at);
    });
    compared += part.length;
  }
  const kept = refused.size === 0 ? slots : slots.filter((_, at) => !refused.has(at));
  const shown = kept.length > limit ? kept.slice(0, limit) : kept;
  return { ids: shown.map(idAt), slots: shown, table, total: kept.length, approximate: compared < asked.length };
}

/** How many changes of the library are not in the index, counted no further than is of interest. */
async function pending(state: SearchState | undefined, account: StateRow | undefined): Promise<number> {
  const fresh = state !== undefined && state.databaseId === account?.databaseId;
  const whole = fresh && state.id === allOfIt;
  if (!account || (whole && state.sequence >= account.sequence)) return 0;
  return (await database()).touched
    .where('sequence')
    .aboveOrEqual(fresh ? state.sequence + (whole ? 1 : 0) : 0)
    .limit(fewPending + 1)
    .count();
}

/** The index for some terms, the last few changes taken up first, so that what was captured a moment ago is found. */
async function lookUpFresh(terms: readonly string[]): Promise<{ looked: Looked | undefined; waiting: number }> {
  const [looked, account] = await Promise.all([lookUp(terms), database().then(readState)]);
  const waiting = await pending(looked?.cache.state, account);
  if (waiting === 0 || waiting > fewPending) return { looked, waiting };
  const { left } = await indexPending({ wait: false });
  return left === undefined ? { looked, waiting } : { looked: await lookUp(terms), waiting: left };
}

/**
 * Reports in which every word of the query stands, in title, values, tags, note or body, as written (a substring;
 * 简/繁, width, case and white space do not count). Reports in the bin are not found. A blank query finds nothing.
 * Character pairs, because whole words cannot be told in Chinese without a dictionary (users.md E: pairs found 9 of 9
 * queries, triples 3, default tokens 2).
 */
export async function searchReports(query: string, options: SearchOptions = {}): Promise<SearchHits> {
  const { limit = 500, budgetMs = 60, signal } = options;
  const terms = queryTerms(query);
  if (terms.length === 0) return nothing;
  const until = performance.now() + budgetMs;
  const isOver = () => performance.now() >= until || signal?.aborted === true;
  const { looked, waiting } = await lookUpFresh(terms);
  if (!looked) return { ...nothing, approximate: waiting > 0 };
  const places = terms.map((_, at) => placesOf(looked, terms, at));
  const found = await settle(collect(looked.cache, terms, places), looked.cache.ids, limit, isOver);
  return waiting > 0 ? { ...found, approximate: true } : found;
}
