import { claimItem, releaseItems, settleItem } from '@/utils/db';
import type { Job, JobItem } from '@/utils/report/job';
import { jittered, longestPause } from './pace';
import { type Outcome, settlementOf } from './settlementOf';

/** What the queue needs from the browser it runs in. */
export interface QueuePorts {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0..1 */
  readonly random: () => number;
  readonly sleep: (ms: number) => Promise<void>;
  /** Reads and stores one item. A throw is a bug and ends that item only. */
  readonly read: (item: JobItem, job: Job) => Promise<Outcome>;
  /** Called after each item. */
  readonly tell: () => Promise<void>;
  /** Milliseconds that may be slept through; longer waits are handed back, for an alarm. */
  readonly longestSleep: number;
}

/** Milliseconds that may lie between taking an item and its request: a worker killed between them must not hurry the next. */
const sending = 2_000;

/** Why the queue came to rest: nothing left, not before a time, or the store takes nothing. */
export type Rest =
  | { readonly kind: 'empty' }
  | { readonly kind: 'until'; readonly at: number }
  | { readonly kind: 'fault' };

/**
 * Works through the queue, one item after another, until nothing is left or the next item is far off. Every step is in
 * the store before and after the work, so this may be killed at any point and started again; it must not run twice at
 * once. Items an earlier run left half done are taken up first.
 */
export async function runQueue(ports: QueuePorts): Promise<Rest> {
  const instant = () => new Date(ports.now()).toISOString();
  const released = await releaseItems(instant());
  if (!released.ok) return { kind: 'fault' };
  for (;;) {
    const claim = await claimItem(ports.now(), instant(), (delay) => jittered(delay, ports.random()) + sending);
    if (!claim.ok) return { kind: 'fault' };
    if (claim.value.kind === 'nothing') return { kind: 'empty' };
    if (claim.value.kind === 'wait') {
      const { until } = claim.value;
      if (until - ports.now() > ports.longestSleep) return { kind: 'until', at: until };
      await ports.sleep(Math.max(1, until - ports.now()));
      continue;
    }
    const { item, job } = claim.value;
    const outcome = await readSafely(ports, item, job);
    const asked = outcome.kind === 'fault' ? Math.min(outcome.retryAfter ?? 0, longestPause) : 0;
    const nextTurn = ports.now() + Math.max(jittered(job.delay, ports.random()), asked);
    const settlement = settlementOf(item, outcome, ports.now(), ports.random());
    const settled = await settleItem(item.id, { ...settlement, nextTurn }, instant());
    if (!settled.ok) return { kind: 'fault' };
    await ports.tell();
  }
}

async function readSafely(ports: QueuePorts, item: JobItem, job: Job): Promise<Outcome> {
  try {
    return await ports.read(item, job);
  } catch (error) {
    console.error('[gongkai] queue', error);
    return { kind: 'fault', verdict: 'later', fault: { code: 'unexpected', detail: String(error).slice(0, 400) } };
  }
}
