import type { Result } from '@/utils/report/faults';
import { call, type OpenLab } from './openLab';

/**
 * What a researcher is told of a damaged library before anything is written: what the check at the start said, or, where
 * that found every row and the first write was refused, what the next page says. For some damage stands outside the rows
 * that the check reads, in an index of a large library: LevelDB meets it in its own housekeeping, and Chromium then throws
 * the library away, at the first write at the latest.
 */
export async function toldOf(lab: OpenLab, start: Result<null>, saved: Result<unknown>): Promise<Result<null>> {
  if (!start.ok || saved.ok) return start;
  return (await call(await lab.page(), 'open')).slow;
}
