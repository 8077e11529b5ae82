import { browser } from '#imports';
import { ask, type Deliver, once, type Patience } from '@/utils/messaging/ask';
import { contracts } from '@/utils/messaging/contracts';
import type { CommandName, Commands, Input, Output } from '@/utils/messaging/protocol';
import type { failed } from '@/utils/report/faults';
import { injectReader } from './injectReader';

/** Commands that the reader in a tab takes. */
export type TabCommand = { [C in CommandName]: Commands[C]['from'] extends 'extension' ? C : never }[CommandName];

/**
 * Gives a command to the reader in a tab, putting the reader there first where it is missing. The reply comes from a
 * process that also runs the page, so it is parsed before it is believed. Answers a fault, never throws.
 */
export async function askTab<C extends TabCommand>(
  tabId: number,
  command: C,
  input: Input<C>,
  patience: Patience,
): Promise<Output<C> | ReturnType<typeof failed>> {
  const deliver: Deliver = (message) => browser.tabs.sendMessage(tabId, message, { frameId: 0 });
  const read = (reply: unknown) => {
    const parsed = contracts[command].output.safeParse(reply);
    return parsed.success ? (parsed.data as Output<C>) : undefined;
  };
  const first = await ask(deliver, command, input, { ...once, timeout: patience.timeout }, read);
  if (first.ok || first.fault.code !== 'page-unreachable') return first;
  const injected = await injectReader(tabId);
  return injected.ok ? ask(deliver, command, input, patience, read) : injected;
}
