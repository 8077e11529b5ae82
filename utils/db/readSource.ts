import { gunzip } from './gzip';
import { database } from './store';

/** A page's source by its hash (`sourceSha256` of a report or of a version); undefined when it is not kept. */
export async function readSource(sourceSha256: string): Promise<string | undefined> {
  const row = await (await database()).snapshots.get(sourceSha256);
  return row && gunzip(row.gzip);
}
