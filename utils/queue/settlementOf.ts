import type { ItemSeed, Settlement } from '@/utils/db';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Fault, FaultCode } from '@/utils/report/faults';
import type { JobItem } from '@/utils/report/job';
import type { ReadWay } from '@/utils/report/schema';
import type { Verdict } from './judgeStatus';
import { backOff, longestPause } from './pace';

/** What came of reading one item. */
export type Outcome =
  | {
      readonly kind: 'stored';
      readonly capture: CaptureOutcome;
      readonly readBy: ReadWay;
      readonly attachments: readonly ItemSeed[];
    }
  | {
      readonly kind: 'list';
      readonly rows: readonly ItemSeed[];
      readonly next: ItemSeed | undefined;
      readonly totalPages: number | null;
    }
  | { readonly kind: 'file'; readonly reason: string | null }
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      readonly verdict: Exclude<Verdict, 'read'>;
      /** Milliseconds the server asked us to wait. */
      readonly retryAfter?: number | undefined;
    };

/** Tries of one address before it is given up. */
const attemptLimit = 4;
/** Nothing more can be stored: no use in reading on. */
const storeFaults: ReadonlySet<FaultCode> = new Set([
  'storage-full',
  'storage-no-room',
  'storage-private',
  'storage-blocked',
  'storage-damaged',
  'storage-newer',
  'storage-read-only',
]);

const ends = { captured: 'captured', same: 'same', changed: 'changed', 'already-acknowledged': 'captured' } as const;
const told = ({ code, detail }: Fault) => (detail ? `${code}: ${detail}` : code).slice(0, 500);

/**
 * How an outcome is written down. A site that does not want us, and a store that takes nothing more, stop the job with
 * the item still queued: after `resume` it is read again. What may work later is tried four times, each after a longer
 * pause or the server's own; a server that asks for more than an hour stops the job. A page that is gone says nothing about the site, so it neither counts nor breaks a row of failures.
 */
export function settlementOf(item: JobItem, outcome: Outcome, now: number, random: number): Settlement {
  switch (outcome.kind) {
    case 'stored': {
      const { reportId, outcome: end } = outcome.capture;
      return { state: ends[end], reportId, readBy: outcome.readBy, found: outcome.attachments, isFailure: false };
    }
    case 'list': {
      const { rows, next, totalPages } = outcome;
      return { state: 'read', found: rows, ...(next ? { next } : {}), totalPages, readBy: 'fetch', isFailure: false };
    }
    case 'file':
      return outcome.reason === null
        ? { state: 'stored', readBy: 'fetch', isFailure: false }
        : { state: 'failed', reason: outcome.reason, readBy: 'fetch' };
    default:
      return failure(item, outcome, now, random);
  }
}

function failure(item: JobItem, outcome: Outcome & { kind: 'fault' }, now: number, random: number): Settlement {
  const { fault, verdict, retryAfter } = outcome;
  const reason = told(fault);
  if (storeFaults.has(fault.code)) return { state: 'queued', reason, stop: reason };
  if (verdict === 'stop') return { state: 'queued', reason, stop: `${reason} (${item.host})` };
  // Nobody should wait for a job that will not go on today without knowing it.
  if ((retryAfter ?? 0) > longestPause) return { state: 'queued', reason, stop: 'asked-to-wait' };
  if (verdict === 'gone') return { state: 'failed', reason };
  if (item.attempts >= attemptLimit) return { state: 'failed', reason, isFailure: item.work !== 'attachment' };
  const pause = Math.max(retryAfter ?? 0, backOff(item.attempts + 1, random));
  // A server that names a time has not failed, and a file that cannot be had says little about the pages.
  const isFailure = retryAfter === undefined && item.work !== 'attachment';
  return { state: 'queued', reason, notBefore: now + pause, ...(isFailure ? { isFailure } : {}) };
}
