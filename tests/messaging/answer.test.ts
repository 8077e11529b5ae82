import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { answer, type Handlers } from '@/utils/messaging/answer';
import { contracts } from '@/utils/messaging/contracts';
import type { CommandName } from '@/utils/messaging/protocol';
import { maySend, type Sender, senderKind } from '@/utils/messaging/senderKind';
import { done } from '@/utils/report/faults';
import { captureSchema } from '@/utils/report/schema';
import { hostileMessage } from './hostileMessage';
import { examples, id, self, send, senders } from './messages';

const names = Object.keys(contracts) as CommandName[];
const noReport = () => {};

/** A listener with every command; each answers its example, so that only contract and sender decide. */
function everyCommand(report: (error: unknown) => void = noReport) {
  const calls: { command: CommandName; input: unknown }[] = [];
  const handlers = Object.fromEntries(
    names.map((command) => [
      command,
      async (input: unknown) => {
        calls.push({ command, input });
        return done(examples[command].value);
      },
    ]),
  ) as unknown as Handlers;
  return { calls, listener: answer(handlers, contracts, self, report) };
}

test('every command has an example here', () => {
  expect(Object.keys(examples).sort()).toEqual([...names].sort());
});

test.each(names)('%s is answered to each kind of sender it is for, and refused to every other', async (command) => {
  for (const [name, sender] of Object.entries(senders)) {
    const { listener, calls } = everyCommand();
    const allowed = maySend(senderKind(sender, self), contracts[command].from);
    const reply = await listener(send(command, examples[command].input), sender);
    expect([name, reply]).toEqual([
      name,
      allowed
        ? { ok: true, value: examples[command].value }
        : {
            ok: false,
            fault: {
              code: 'message-refused',
              detail: 'stranger' === senderKind(sender, self) ? 'stranger' : senderKind(sender, self),
            },
          },
    ]);
    expect(calls).toHaveLength(allowed ? 1 : 0);
  }
});

test('content scripts are answered nothing of the library: only fault codes, hashes and report ids', () => {
  const forContent = names.filter((name) => contracts[name].from === 'content');
  expect(forContent).toEqual(['pageRecognised', 'saveCapture', 'saveChunk', 'sealCapture']);
});

test('both forms: a function to answer by, with true; a promise where none is given', async () => {
  const { listener } = everyCommand();
  const reply = vi.fn();
  expect(listener(send('ping', {}), senders.popup, reply)).toBe(true);
  await vi.waitFor(() => expect(reply).toHaveBeenCalledWith({ ok: true, value: null }));
  await expect(listener(send('ping', {}), senders.popup)).resolves.toEqual({ ok: true, value: null });
});

test.each([
  undefined,
  null,
  'ping',
  1,
  [],
  {},
  { command: 'ping' },
  { gongkai: 2, command: 'ping' },
  send('nothing', {}),
  send('constructor', {}),
  send('__proto__', {}),
])('what is not ours is left to others: %j', (message) => {
  expect(everyCommand().listener(message, senders.popup)).toBeUndefined();
});

test('a handler that throws, or answers off its contract, is an unexpected fault and reported', async () => {
  const report = vi.fn();
  const throws = answer({ ping: async () => Promise.reject(new Error('bug')) }, contracts, self, report);
  expect(await throws(send('ping', {}), senders.popup)).toMatchObject({
    fault: { code: 'unexpected', detail: 'Error: bug' },
  });
  expect(report).toHaveBeenCalledOnce();
  const wrong = answer({ pageState: async () => done({ tabId: 'x' } as never) }, contracts, self, report);
  expect(await wrong(send('pageState', { tabId: 1 }), senders.popup)).toMatchObject({ fault: { code: 'unexpected' } });
});

test('what a handler receives has the shape of its contract, without what was smuggled in', async () => {
  const { listener, calls } = everyCommand();
  const input = JSON.parse(`{"tabId":7,"id":"${id}","isAdmin":true,"__proto__":{"isAdmin":true}}`);
  await listener(send('captureTab', input), senders.popup);
  expect(calls).toEqual([{ command: 'captureTab', input: { tabId: 7, id } }]);
  expect(Object.getPrototypeOf(calls[0]?.input)).toBe(Object.prototype);
});

test('10,000 hostile messages: none unhandled, none past the contract, no prototype touched', async () => {
  const unhandled = vi.fn();
  process.on('unhandledRejection', unhandled);
  const { listener, calls } = everyCommand();
  const from = Object.values(senders) as Sender[];
  let answered = 0;
  await fc.assert(
    fc.asyncProperty(hostileMessage, fc.constantFrom(...from), async (given, sender) => {
      const reply = await listener(given, sender);
      if (reply === undefined) return;
      answered += 1;
      expect(reply).toHaveProperty('ok');
    }),
    { numRuns: 10_000, seed: 20_261_121 },
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  process.off('unhandledRejection', unhandled);
  for (const { command, input } of calls) {
    expect(contracts[command].input.safeParse(input).success).toBe(true);
    if (command === 'saveCapture') expect(captureSchema.parse(input)).toEqual(input);
  }
  expect(unhandled).not.toHaveBeenCalled();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  expect(answered).toBeGreaterThan(2_000);
  expect(calls.length).toBeGreaterThan(50);
}, 120_000);
