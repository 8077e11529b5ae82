import { failed } from '@/utils/report/faults';
import { MemoryLimitReached } from '../sinks/memoryFolder';
import { ZipTooLarge } from '../zip/writeZip';
import { faultIn } from './faultIn';
import { SelectionChanged } from './recordCursor';

/** What browsers say where a file cannot grow, or cannot even be made: Chromium calls a full disk a state that has changed. */
const noSpace = new Set(['QuotaExceededError', 'InvalidStateError']);

/** What ended an export, as a fault. An error that is none of them is a bug and is thrown again. */
export function exportFault(reason: unknown, signal: AbortSignal | undefined) {
  if (signal?.aborted) return failed('export-cancelled');
  if (reason instanceof SelectionChanged) return failed('conflict', reason.message);
  if (reason instanceof ZipTooLarge) return failed('export-too-large', reason.message);
  if (reason instanceof MemoryLimitReached) return failed('export-no-disk', reason.message);
  const told = faultIn(reason);
  if (told?.code === 'storage-full') return failed('export-no-space', told.detail);
  if (told) return { ok: false as const, fault: told };
  if (reason instanceof DOMException && noSpace.has(reason.name)) return failed('export-no-space', reason.message);
  throw reason;
}
