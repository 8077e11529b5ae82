import type { Deliver } from './ask';
import { envelope } from './envelope';
import type { CommandName, Input } from './protocol';

const pauses = [0, 50, 200, 800];

/**
 * Says something that nobody waits for and whose failure nobody is told: tried again, a second long in all, while the worker
 * wakes up or dies. Never throws. Small, for the script that runs on every page; what needs an answer uses `ask`.
 */
export async function tell<C extends CommandName>(deliver: Deliver, command: C, input: Input<C>): Promise<void> {
  const message = envelope(command, input);
  for (const pause of pauses) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    try {
      if (await deliver(message)) return;
    } catch {
      // The next try, or silence: the popup reads the page itself.
    }
  }
}
