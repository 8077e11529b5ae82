import fc from 'fast-check';
import { beforeEach, expect, it, vi } from 'vitest';
import { backgroundCommands } from '@/utils/browser/background/backgroundCommands';
import { expectCapture } from '@/utils/browser/background/expectedCaptures';
import { self } from '@/utils/browser/self';
import { database } from '@/utils/db';
import { answer, type Handlers } from '@/utils/messaging/answer';
import type { Contracts } from '@/utils/messaging/contract';
import { contracts } from '@/utils/messaging/contracts';
import type { CommandName } from '@/utils/messaging/protocol';
import type { Sender } from '@/utils/messaging/senderKind';
import { freshStore } from '../../db/support';
import { hostileMessage, hostileWords } from '../../messaging/hostileMessage';
import { capture, extraction, id, send, senders } from '../../messaging/messages';
import { offSchemaRows } from '../../support/offSchemaRows';

// The queue goes to the network; what it stores is held by tests/queue.
vi.mock('@/utils/browser/queue/wakeQueue', () => ({ queueAlarm: 'queue', wakeQueue: async () => undefined }));
// The table of divisions comes by an address of the extension's own.
vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('no network')));

const seed = 20_261_121;
type Command = keyof typeof backgroundCommands;

/** The contracts without their shapes: what the handlers do when nothing is parsed before them. */
const shapeless = Object.fromEntries(
  Object.entries(contracts).map(([name, contract]) => [
    name,
    { ...contract, input: { safeParse: (given: unknown) => ({ success: true, data: given }) } },
  ]),
) as unknown as Contracts<CommandName>;

const page = extraction.url;
const idOf = (n: number) => String(n).padStart(26, '0');

interface Run {
  readonly rows: number;
  readonly wrong: readonly string[];
  readonly bugs: number;
  readonly unhandled: number;
  readonly stored: number;
}

/** Sends so many hostile messages to the background's own handlers over the real store, and looks at every row after. */
async function run(messages: number, given: Contracts<CommandName>): Promise<Run> {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const report = vi.fn();
  const listener = answer(backgroundCommands as Handlers<Command>, given, self(), report);
  const from: readonly Sender[] = [...Object.values(senders), senders.content, senders.content, senders.popup];
  let n = 0;
  const sayTo = async (message: unknown, sender: Sender) => {
    const reply = await listener(message, sender);
    if (reply !== undefined) expect(reply).toHaveProperty('ok');
  };
  await fc.assert(fc.asyncProperty(hostileMessage, fc.constantFrom(...from), sayTo), { numRuns: messages * 0.9, seed });
  // One in ten has the right shape, the right sender and was asked for: its words reach the store.
  for (const wording of fc.sample(fc.nat(), { numRuns: messages / 10, seed })) {
    n += 1;
    const own = idOf(n);
    await expectCapture(own, { tabId: 7, url: page, readBy: 'tab' });
    const [message] = fc.sample(hostileWords(own), { numRuns: 1, seed: wording });
    await sayTo(message, message?.command === 'startJob' ? senders.popup : senders.content);
  }
  await listener(send('saveCapture', { ...capture, id: idOf(999_999) }), senders.content);
  await new Promise((resolve) => setTimeout(resolve, 50));
  process.off('unhandledRejection', unhandled);
  const db = await database();
  const found = await offSchemaRows(db);
  return {
    ...found,
    bugs: report.mock.calls.length,
    unhandled: unhandled.mock.calls.length,
    stored: await db.reports.count(),
  };
}

beforeEach(async () => {
  await freshStore();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(console, 'debug').mockImplementation(() => undefined);
});

it('10,000 hostile messages to the real handlers: none unhandled, no bug, no row outside the schema', async () => {
  await expectCapture(id, { tabId: 7, url: page, readBy: 'tab' });
  const found = await run(10_000, contracts);
  console.log(`hostile messages, seed ${seed}:`, JSON.stringify(found));
  expect(found).toMatchObject({ wrong: [], unhandled: 0 });
  expect(found.rows).toBeGreaterThan(100);
  expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
}, 240_000);

it('control: without the contracts the same messages leave rows outside the schema or break a handler', async () => {
  await expectCapture(id, { tabId: 7, url: page, readBy: 'tab' });
  const found = await run(2_000, shapeless);
  console.log(`hostile messages, control without contracts, seed ${seed}:`, JSON.stringify(found).slice(0, 500));
  expect(found.wrong.length).toBeGreaterThan(0);
}, 120_000);
