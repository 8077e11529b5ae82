import type { Fault } from '@/utils/report/faults';
import { classifyFault } from './classifyFault';

/** With less room than this a failure nobody explained is the disk's. */
const almostFull = 16_000_000;

/** Bytes the browser would still give us; with `unlimitedStorage` that is what the disk has left (measured). */
async function room(): Promise<number> {
  try {
    const { quota, usage } = await navigator.storage.estimate();
    return (quota ?? Infinity) - (usage ?? 0);
  } catch (error) {
    console.warn('The room left is not told', error);
    return Infinity;
  }
}

/**
 * The fault behind a failed write. On a full disk Chromium's LevelDB may end a request with a bare abort, and its SQLite
 * may not answer at all (reliability.md finding 3): both are the disk's fault when there is hardly any room left.
 */
export async function explainFault(error: unknown): Promise<Fault> {
  const fault = classifyFault(error);
  const isMute =
    fault.code === 'storage-timeout' || (fault.code === 'unexpected' && /AbortError/.test(fault.detail ?? ''));
  if (!isMute || (await room()) > almostFull) return fault;
  return { ...fault, code: 'storage-full' };
}
