import { identityOf } from '@/utils/db/identityOf';
import { type IncomingRecord, parseBundle } from '@/utils/db/parseBundle';
import type { Imported } from '@/utils/db/sealImport';
import { placeHeavy } from '@/utils/db/stageBundles';
import { write } from '@/utils/db/write';
import { done, type Result } from '@/utils/report/faults';

const tables = ['reports', 'contents', 'snapshots', 'versions', 'attachments', 'files', 'identities'];

/** Control: each batch goes straight into the library. */
export async function importRecords(batches: AsyncIterable<readonly IncomingRecord[]>): Promise<Result<Imported>> {
  let added = 0;
  for await (const batch of batches) {
    for (const record of batch) {
      const parsed = await parseBundle(record);
      if (!parsed.ok) return parsed;
      const bundle = parsed.value;
      const written = await write(tables, async (change) => {
        if (await change.db.reports.get(bundle.report.id)) return;
        await placeHeavy(change, bundle);
        await change.db.reports.add(bundle.report);
        await change.db.identities.put(identityOf(bundle.report, bundle.content));
        change.count('reports', 1);
        change.touch([bundle.report.id]);
      });
      if (!written.ok) return written;
      added += 1;
    }
  }
  return done({ added, same: 0, conflicting: [], undoId: '' });
}

export const sweepAtStart = async (): Promise<Result<unknown>> => done(null);
