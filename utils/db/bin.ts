import type { Result } from '@/utils/report/faults';
import { type Edited, editReports } from './editReports';

/** Puts reports in the bin: out of lists and exports, all kept. */
export const binReports = (ids: readonly string[]): Promise<Result<Edited>> =>
  editReports(ids, {
    verb: 'bin',
    event: 'binned',
    patch: (report, at) => (report.binnedAt === null ? { binnedAt: at } : undefined),
  });

/** Takes reports out of the bin. */
export const restoreReports = (ids: readonly string[]): Promise<Result<Edited>> =>
  editReports(ids, {
    verb: 'restore',
    event: 'restored',
    patch: (report) => (report.binnedAt === null ? undefined : { binnedAt: null }),
  });
