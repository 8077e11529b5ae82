import fc from 'fast-check';
import { newId } from '@/utils/report/id';
import { hostileMessage, hostileWords } from '../../messaging/hostileMessage';
import { id as usualId } from '../../messaging/messages';

/** What became of the messages: answered by us, left alone as none of ours, or refused by the browser itself. */
export interface Said {
  answered: number;
  ignored: number;
  unsent: number;
}

async function say(message: unknown, said: Said): Promise<void> {
  try {
    const reply: unknown = await chrome.runtime.sendMessage(message);
    if (typeof reply === 'object' && reply !== null && 'ok' in reply) said.answered += 1;
    else said.ignored += 1;
  } catch (error) {
    // Too deep for JSON, or a listener that keeps silent: nothing of ours answered.
    if (/serializ|circular|stack|JSON/i.test(String(error))) said.unsent += 1;
    else said.ignored += 1;
  }
}

/**
 * Sends so many hostile messages from this content script. One in ten has the right shape and was asked for, so that its
 * words reach the store.
 */
export async function sayHostile(
  count: number,
  seed: number,
  expectThis: (id: string, url: string) => Promise<void>,
): Promise<Said> {
  const said: Said = { answered: 0, ignored: 0, unsent: 0 };
  await expectThis(usualId, location.href);
  for (const message of fc.sample(hostileMessage, { numRuns: count * 0.9, seed })) await say(message, said);
  for (const wording of fc.sample(fc.nat(), { numRuns: count / 10, seed })) {
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    await expectThis(id, location.href);
    const [message] = fc.sample(hostileWords(id, location.href), { numRuns: 1, seed: wording });
    await say(message, said);
  }
  return said;
}
