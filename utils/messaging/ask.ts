import { failed, type Result } from '@/utils/report/faults';
import { deliveryFault, failedDelivery } from './deliveryFault';
import { type Envelope, envelope } from './envelope';
import { isReply } from './isReply';
import type { CommandName, Input, Output } from './protocol';

/** Carries one message and gives the raw reply: `runtime.sendMessage` or `tabs.sendMessage` of one tab. */
export type Deliver = (message: Envelope) => Promise<unknown>;

export interface Patience {
  /** Milliseconds for one try. 5 s for small messages, 60 s for those that carry a page. */
  readonly timeout: number;
  /** Pauses before each further try, in milliseconds; none: one try. */
  readonly pauses: readonly number[];
  /** No new try is begun after so many milliseconds: an answerer that hangs is not asked six times over. */
  readonly budget: number;
}

export const briefly: Patience = { timeout: 5_000, pauses: [50, 200, 800], budget: 5_000 };
export const patiently: Patience = { timeout: 60_000, pauses: [50, 200, 800, 2_000, 5_000], budget: 60_000 };
/** A question that is not worth repeating: the asker has gone on by then. */
export const once: Patience = { timeout: 5_000, pauses: [], budget: 5_000 };

const timedOut = Symbol('timed out');
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function within(ms: number, reply: Promise<unknown>): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<symbol>((resolve) => {
    timer = setTimeout(() => resolve(timedOut), ms);
  });
  try {
    return await Promise.race([reply, limit]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Sends a command and returns its result; never throws, never waits for ever. A try that meets a sleeping or dying
 * worker (no receiver, closed channel, empty reply, time-out) is repeated after a pause, so a command must be safe to
 * repeat: ids are made by the sender (reliability.md A). `read` parses the reply where the answerer is not trusted;
 * undefined from it is `message-invalid`.
 */
export async function ask<C extends CommandName>(
  deliver: Deliver,
  command: C,
  input: Input<C>,
  patience: Patience,
  read: (reply: Result<unknown>) => Output<C> | undefined = (reply) => reply as Output<C>,
): Promise<Output<C> | ReturnType<typeof failed>> {
  let fault = failed('message-timeout');
  const start = performance.now();
  for (const wait of [0, ...patience.pauses]) {
    if (wait > 0) await pause(wait);
    if (wait > 0 && performance.now() - start > patience.budget) break;
    try {
      const reply = await within(patience.timeout, deliver(envelope(command, input)));
      if (isReply(reply)) return read(reply) ?? failed('message-invalid', command);
      fault = failed('message-timeout', reply === timedOut ? `${command}: no answer` : `${command}: empty reply`);
    } catch (error) {
      fault = failedDelivery(error);
      if (!deliveryFault(error).isTransient) return fault;
    }
  }
  return fault;
}
