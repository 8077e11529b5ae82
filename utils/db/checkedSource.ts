import { gunzip } from './gzip';
import { sha256 } from './hash';
import type { SnapshotRow } from './rows';

/** The source a snapshot holds, or undefined when its bytes no longer fit its hash. */
export async function checkedSource(row: SnapshotRow): Promise<string | undefined> {
  try {
    const source = await gunzip(row.gzip);
    return (await sha256(source)) === row.sha256 ? source : undefined;
  } catch (error) {
    console.warn(`The source ${row.sha256} cannot be unpacked`, error);
    return undefined;
  }
}
