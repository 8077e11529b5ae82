import type { Place, PlacedRecord } from '../records/place';
import type { ExportRecord, ExportSource } from '../source';
import type { FileWriter } from '../writers/fileWriter';
import { readAhead } from './readAhead';

/** A report that was planned was gone or came out of order: the store changed under the export. */
export class SelectionChanged extends Error {}

/**
 * Walks the records of a part once, in order, handing each to every table writer as it passes. A record's own files and
 * its table rows therefore come from one reading, and only one batch is held.
 */
export function recordCursor(
  source: ExportSource,
  places: readonly Place[],
  writers: readonly FileWriter[],
  onRecord: (record: ExportRecord, done: number) => void,
) {
  const walk = recordsOf(source, places);
  let index = -1;
  let current: PlacedRecord | undefined;
  let finished = false;

  const advance = async () => {
    const planned = places[index + 1];
    const { value: record } = await walk.next();
    if (!planned || !record || record.report.id !== planned.id) {
      throw new SelectionChanged(`report ${planned?.id} changed during the export`);
    }
    index += 1;
    current = { ...planned, record };
    for (const writer of writers) await writer.add(current);
    onRecord(record, index + 1);
    return current;
  };

  return {
    /** The record at this place of the plan; places must be asked for in rising order. */
    async take(wanted: number): Promise<PlacedRecord> {
      let record = current;
      while (index < wanted || !record) record = await advance();
      if (index !== wanted) throw new Error(`Record ${wanted} has passed`);
      return record;
    },
    /** Lets the rest pass and finishes the tables. Safe to call again. */
    async finish(): Promise<void> {
      if (finished) return;
      finished = true;
      while (index + 1 < places.length) await advance();
      current = undefined;
      for (const writer of writers) await writer.finish();
    },
    /** Ends the reading early. */
    async dispose(): Promise<void> {
      await walk.return(undefined);
    },
  };
}

async function* recordsOf(source: ExportSource, places: readonly Place[]) {
  if (places.length === 0) return;
  for await (const batch of readAhead(source.records(places.map(({ id }) => id)))) yield* batch;
}
