import { methodSummary } from '../methods/methodSummary';
import { snakeKeys } from '../records/keys';
import type { ExportSource, LoggedEntry } from '../source';
import type { Spool } from '../spool';
import { captureLogTable, isExported } from '../tables/captureLogTable';
import { methodTable } from '../tables/methodTable';
import { csvWriter } from '../writers/csvWriter';
import { linesWriter } from '../writers/linesWriter';

/** capture_log.csv, capture_log.jsonl and method_summary.csv, made in one reading of the log. */
export async function logFiles(
  source: ExportSource,
  spool: Spool,
  ids: ReadonlySet<string>,
  hosts: ReadonlySet<string>,
  signal: AbortSignal | undefined,
) {
  const csv = await csvWriter(spool, captureLogTable, (entry: LoggedEntry) => [entry]);
  const jsonl = await linesWriter<LoggedEntry>(spool, {
    path: 'data/capture_log.jsonl',
    // The log as it was written: what overtook what follows from it.
    textOf: ({ isSuperseded: _, ...entry }) => `${JSON.stringify(snakeKeys(entry))}\n`,
  });
  const summary = methodSummary();
  const counts = await csvWriter(spool, methodTable, () => summary.rows());
  let finished = false;
  return {
    writers: [csv, jsonl, counts],
    summary,
    /** Reads the log; safe to call again. */
    async finish(): Promise<void> {
      if (finished) return;
      finished = true;
      for await (const batch of source.log(ids, hosts)) {
        signal?.throwIfAborted();
        for (const entry of batch) {
          if (!isExported(entry) || (entry.reportId !== null && !ids.has(entry.reportId))) continue;
          summary.add(entry);
          await csv.add(entry);
          await jsonl.add(entry);
        }
      }
      await counts.add(undefined);
      for (const writer of [csv, jsonl, counts]) await writer.finish();
    },
  };
}
