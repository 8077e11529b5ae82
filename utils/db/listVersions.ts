import type { Version } from '@/utils/report/schema';
import { database } from './store';

/** Earlier states of a report, oldest first. The current state is the report itself, number `versionCount`. */
export async function listVersions(id: string): Promise<Version[]> {
  const rows = await (await database()).versions.where('reportId').equals(id).toArray();
  return rows.sort((a, b) => a.number - b.number);
}
