import { database, readState } from '../store';
import { bodyHits } from './bodyHits';
import { foldSearch, queryTerms } from './foldSearch';
import { indexPending } from './indexPending';
import { type LineCache, lineCache } from './lineCache';
import { allOfIt, linesPerBlock, searchDatabase } from './searchDatabase';

export interface SearchHits {
  /** Titles first, then the other values, then bodies; newest first within each. */
  readonly ids: string[];
  readonly total: number;
  /** True when some hits were not compared with the body itself, or reports wait to be indexed. */
  readonly approximate: boolean;
}

export interface SearchOptions {
  readonly limit?: number;
  /** Time for comparing doubtful hits with their bodies; `Infinity` for an exact answer. */
  readonly budgetMs?: number;
}

const nothing: SearchHits = { ids: [], total: 0, approximate: false };
const [inBody, inLine, inTitle] = [1, 2, 3] as const;
const fewPending = 32;
const bodiesAtOnce = 16;

/** Takes up the last few changes, so that what was captured a moment ago is found. @returns how many are still out */
async function catchUp(): Promise<number> {
  const library = await database();
  const [account, state] = await Promise.all([readState(library), searchDatabase().state.get('state')]);
  if (!account) return 0;
  const fresh = state?.databaseId === account.databaseId;
  const whole = fresh && state.id === allOfIt;
  if (whole && state.sequence >= account.sequence) return 0;
  const waiting = await library.touched
    .where('sequence')
    .aboveOrEqual(fresh ? state.sequence + (whole ? 1 : 0) : 0)
    .limit(fewPending + 1)
    .count();
  if (waiting > fewPending) return waiting;
  return (await indexPending({ wait: false })).left ?? waiting;
}

/** Where a term stands, per slot: 0 nowhere, else the best of title, line, body. */
async function placesOf(cache: LineCache, term: string): Promise<Uint8Array> {
  const places = await bodyHits(cache, term);
  for (const { block, titles, lines } of cache.blocks.values()) {
    const from = block * linesPerBlock;
    for (let place = 0; place < titles.length; place += 1) {
      if (titles[place]?.includes(term)) places[from + place] = inTitle;
      else if (lines[place]?.includes(term)) places[from + place] = inLine;
    }
  }
  return places;
}

interface Hit {
  readonly id: string;
  readonly slot: number;
  /** Terms that stand in the body only and may stand there in parts. */
  readonly doubtful: readonly string[];
}

function collect(cache: LineCache, terms: readonly string[], places: readonly Uint8Array[]): Hit[] {
  const ranked: Record<number, Hit[]> = { [inBody]: [], [inLine]: [], [inTitle]: [] };
  for (const slot of cache.order) {
    let worst: number = inTitle;
    for (const each of places) worst = Math.min(worst, each[slot] ?? 0);
    if (worst === 0) continue;
    const block = cache.blocks.get(Math.floor(slot / linesPerBlock));
    const place = slot % linesPerBlock;
    const id = block?.ids[place];
    if (!block || !id || block.binned[place]) continue;
    const stale = block.stale[place] === 1;
    const doubtful = terms.filter((term, at) => places[at]?.[slot] === inBody && (stale || term.length > 2));
    ranked[worst]?.push({ id, slot, doubtful });
  }
  return [...(ranked[inTitle] ?? []), ...(ranked[inLine] ?? []), ...(ranked[inBody] ?? [])];
}

/** Compares doubtful hits with their bodies, in order, until `limit` are sure or the time is over. */
async function settle(hits: readonly Hit[], limit: number, until: number): Promise<SearchHits> {
  const library = await database();
  const ids: string[] = [];
  let refused = 0;
  let at = 0;
  while (at < hits.length && ids.length < limit) {
    const part = hits.slice(at, at + (hits[at]?.doubtful.length ? bodiesAtOnce : 1024));
    const asked = part.filter(({ doubtful }) => doubtful.length > 0);
    if (asked.length && performance.now() >= until) break;
    const contents = await library.contents.bulkGet(asked.map(({ id }) => id));
    const bodies = new Map(asked.map(({ id }, each) => [id, foldSearch(contents[each]?.body.text ?? '')]));
    const kept = part.filter(({ id, doubtful }) => doubtful.every((term) => bodies.get(id)?.includes(term)));
    refused += part.length - kept.length;
    ids.push(...kept.map(({ id }) => id));
    at += part.length;
  }
  const rest = hits.slice(at);
  ids.push(...rest.slice(0, Math.max(0, limit - ids.length)).map(({ id }) => id));
  return {
    ids: ids.slice(0, limit),
    total: hits.length - refused,
    approximate: rest.some(({ doubtful }) => doubtful.length > 0),
  };
}

/**
 * Reports in which every word of the query stands, in title, values, tags, note or body, as written (a substring;
 * 简/繁, width, case and white space do not count). Reports in the bin are not found. A blank query finds nothing.
 * Character pairs, because whole words cannot be told in Chinese without a dictionary (users.md E: pairs found 9 of 9
 * queries, triples 3, default tokens 2).
 */
export async function searchReports(query: string, options: SearchOptions = {}): Promise<SearchHits> {
  const { limit = 500, budgetMs = 60 } = options;
  const terms = queryTerms(query);
  if (terms.length === 0) return nothing;
  const until = performance.now() + budgetMs;
  const waiting = await catchUp();
  const cache = await lineCache();
  if (!cache) return { ...nothing, approximate: waiting > 0 };
  const places = await Promise.all(terms.map((term) => placesOf(cache, term)));
  const found = await settle(collect(cache, terms, places), limit, until);
  return waiting > 0 ? { ...found, approximate: true } : found;
}
