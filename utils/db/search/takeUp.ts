import type { Report } from '@/utils/report/schema';
import type { LibraryDatabase } from '../libraryDatabase';
import type { TouchedRow } from '../rows';
import { foldSearch } from './foldSearch';
import { gramsOf } from './gramCodec';
import { blankBlock, lineOf, placeOf, setLine } from './lines';
import { allOfIt, type LineBlock, linesPerBlock, type SearchState, searchDatabase } from './searchDatabase';
import { type IndexedBody, segmentRows } from './segments';

const bodiesAtOnce = 64;

interface Taken {
  readonly report: Report | undefined;
  readonly id: string;
  readonly slot: number;
}

async function gatherBodies(library: LibraryDatabase, wanted: readonly Taken[]): Promise<IndexedBody[]> {
  const bodies: IndexedBody[] = [];
  for (let from = 0; from < wanted.length; from += bodiesAtOnce) {
    const part = wanted.slice(from, from + bodiesAtOnce);
    const contents = await library.contents.bulkGet(part.map(({ id }) => id));
    part.forEach(({ slot }, at) => {
      const text = contents[at]?.body.text;
      if (text) bodies.push({ slot, grams: gramsOf(foldSearch(text)) });
    });
  }
  return bodies;
}

/** Takes up one batch of changed reports in one transaction: all of it, with the mark of how far it got, or nothing. */
export async function takeUp(
  library: LibraryDatabase,
  state: SearchState,
  batch: readonly TouchedRow[],
  isLast: boolean,
): Promise<SearchState> {
  const db = searchDatabase();
  const ids = batch.map(({ id }) => id);
  const [reports, known] = await Promise.all([library.reports.bulkGet(ids), db.slots.bulkGet(ids)]);
  let slots = state.slots;
  const taken = ids.flatMap((id, at): Taken[] => {
    const report = reports[at];
    const slot = known[at]?.slot;
    if (slot !== undefined) return [{ id, report, slot }];
    return report ? [{ id, report, slot: slots++ }] : [];
  });
  const numbers = [...new Set(taken.map(({ slot }) => Math.floor(slot / linesPerBlock)))];
  const held = await db.lines.bulkGet(numbers);
  const revision = state.revision + 1;
  const blocks = new Map<number, LineBlock>(
    numbers.map((number, at) => [number, { ...(held[at] ?? blankBlock(number)), revision }]),
  );
  const changed: Taken[] = [];
  for (const each of taken) {
    const { block, place } = placeOf(blocks, each.slot);
    const line = each.report && lineOf(each.report);
    if (line && block.bodies[place] !== line.body) changed.push(each);
    setLine(block, place, line);
  }
  const bodies = await gatherBodies(library, changed);
  const segment = state.nextSegment;
  const { rows, buckets } = bodies.length ? segmentRows(segment, bodies) : { rows: [], buckets: 0 };
  const last = batch.at(-1);
  const next: SearchState = {
    ...state,
    slots,
    revision,
    sequence: last?.sequence ?? state.sequence,
    id: isLast ? allOfIt : (last?.id ?? state.id),
    nextSegment: segment + 1,
  };
  await db.transaction('rw', [db.state, db.slots, db.lines, db.segments, db.postings], async () => {
    if ((await db.state.get('state'))?.revision !== state.revision) throw new Error('Two windows index at once');
    await db.lines.bulkPut([...blocks.values()]);
    await db.slots.bulkPut(taken.flatMap(({ id, report, slot }) => (report ? [{ id, slot }] : [])));
    await db.slots.bulkDelete(taken.flatMap(({ id, report }) => (report ? [] : [id])));
    if (rows.length) await db.postings.bulkPut(rows);
    if (rows.length) await db.segments.put({ id: segment, reports: bodies.length, buckets });
    await db.state.put(next);
  });
  return next;
}
