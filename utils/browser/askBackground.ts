import { ask, briefly, once, type Patience, patiently } from '@/utils/messaging/ask';
import { contracts } from '@/utils/messaging/contracts';
import type { CommandName, Commands, Input, Output } from '@/utils/messaging/protocol';
import type { failed, Result } from '@/utils/report/faults';
import { toBackground } from './toBackground';

/** Commands that our own pages give to the background. */
export type PageCommand = { [C in CommandName]: Commands[C]['from'] extends 'page' ? C : never }[CommandName];

/** Commands that end when a page has been read, which may take its 5 s and the store's time. */
const slow: ReadonlySet<CommandName> = new Set(['captureTab']);

/**
 * Gives a command to the background from one of our pages. Answers a fault, never throws. A background that does not
 * answer at all is known within about two seconds, before anything slow is asked of it (reliability.md A4).
 */
export async function askBackground<C extends PageCommand>(
  command: C,
  input: Input<C>,
  patience: Patience = slow.has(command) ? patiently : briefly,
): Promise<Output<C> | ReturnType<typeof failed>> {
  if (slow.has(command)) {
    const answered: Result<null> = await ask(
      toBackground,
      'ping',
      {},
      { ...once, timeout: 1_000, pauses: [100], budget: 2_000 },
    );
    if (!answered.ok) return answered;
  }
  return ask(toBackground, command, input, patience, (reply) => {
    const parsed = contracts[command].output.safeParse(reply);
    return parsed.success ? (parsed.data as Output<C>) : undefined;
  });
}
