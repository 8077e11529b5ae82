import type { Result } from '@/utils/report/faults';
import type { ReportStatus } from '@/utils/report/schema';
import { type Edited, editReports } from './editReports';

/** Marks reports as new, reviewed or excluded. */
export const setStatus = (ids: readonly string[], status: ReportStatus): Promise<Result<Edited>> =>
  editReports(ids, { verb: 'status', patch: (report) => (report.status === status ? undefined : { status }) });
