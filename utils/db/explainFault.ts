import type { Fault } from '@/utils/report/faults';
import { classifyFault } from './classifyFault';
import { roomLeft } from './room';

/** With less room than this a failure nobody explained is the disk's. */
const almostFull = 16_000_000;

/**
 * The fault behind a failed write or opening. On a full disk Chromium's LevelDB may end a request with a bare abort or
 * an "internal error", and its SQLite may not answer at all (reliability.md finding 3): all are the disk's fault when
 * there is hardly any room left.
 * @param roomBefore bytes that were left before it was tried: a library that the browser throws away on a full disk frees
 * the room it took, so that afterwards there is plenty
 */
export async function explainFault(error: unknown, roomBefore = Number.POSITIVE_INFINITY): Promise<Fault> {
  const fault = classifyFault(error);
  const isInternal =
    fault.code === 'storage-damaged' && /internal error|IOError|UnknownError/i.test(fault.detail ?? '');
  const isMute = fault.code === 'storage-timeout' || fault.code === 'storage-failed' || isInternal;
  if (!isMute || Math.min(roomBefore, await roomLeft()) > almostFull) return fault;
  return { ...fault, code: 'storage-full' };
}
