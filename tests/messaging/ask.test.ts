import { expect, test, vi } from 'vitest';
import { ask, type Patience } from '@/utils/messaging/ask';
import { done } from '@/utils/report/faults';

const quick: Patience = { timeout: 30, pauses: [1, 2, 3], budget: 1_000 };
const after = (...steps: (() => Promise<unknown>)[]) => {
  const deliver = vi.fn();
  for (const step of steps) deliver.mockImplementationOnce(step);
  return deliver;
};
const fail = (text: string) => () => Promise.reject(new Error(text));
const never = () => new Promise(() => {});

test.each([
  ['Could not establish connection. Receiving end does not exist.'],
  [
    'A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received',
  ],
  ['The message port closed before a response was received.'],
  ['Promised response from onMessage listener went out of scope'],
])('tries again after: %s', async (text) => {
  const deliver = after(fail(text), fail(text), async () => done(null));
  expect(await ask(deliver, 'ping', {}, quick)).toEqual({ ok: true, value: null });
  expect(deliver).toHaveBeenCalledTimes(3);
  expect(deliver.mock.calls[0]).toEqual(deliver.mock.calls[2]);
});

test.each([[undefined], [null], [{}], ['ok'], [{ ok: true }], [{ ok: false }]])(
  'tries again after the empty reply %j',
  async (reply) => {
    const deliver = after(
      async () => reply,
      async () => done(null),
    );
    expect(await ask(deliver, 'ping', {}, quick)).toEqual({ ok: true, value: null });
  },
);

test('tries again after a time-out, and says so when nobody ever answers', async () => {
  expect(
    await ask(
      after(never, async () => done(null)),
      'ping',
      {},
      quick,
    ),
  ).toEqual({ ok: true, value: null });
  expect(await ask(vi.fn(never), 'ping', {}, quick)).toMatchObject({ ok: false, fault: { code: 'message-timeout' } });
});

test('an answerer that hangs is not asked beyond the budget', async () => {
  const deliver = vi.fn(never);
  await ask(deliver, 'ping', {}, { timeout: 30, pauses: [1, 1, 1, 1], budget: 50 });
  expect(deliver.mock.calls.length).toBeLessThanOrEqual(3);
});

test.each([
  ['Extension context invalidated.', 'extension-reloaded'],
  ['No tab with id: 5.', 'page-closed'],
  ['Error: Message length exceeded maximum allowed length.', 'too-large'],
  ['something else', 'unexpected'],
])('gives up at once after: %s', async (text, code) => {
  const deliver = after(fail(text));
  expect(await ask(deliver, 'ping', {}, quick)).toMatchObject({ ok: false, fault: { code } });
  expect(deliver).toHaveBeenCalledOnce();
});

test('a fault is an answer: it is not asked again', async () => {
  const deliver = after(async () => ({ ok: false, fault: { code: 'storage-full' } }));
  expect(await ask(deliver, 'ping', {}, quick)).toEqual({ ok: false, fault: { code: 'storage-full' } });
});

test('a delivery that throws at once is a fault too', async () => {
  const deliver = () => {
    throw new Error('Extension context invalidated.');
  };
  expect(await ask(deliver, 'ping', {}, quick)).toMatchObject({ fault: { code: 'extension-reloaded' } });
});

test('a reply that the reader does not accept is invalid', async () => {
  expect(
    await ask(
      after(async () => done(3)),
      'ping',
      {},
      quick,
      () => undefined,
    ),
  ).toMatchObject({ fault: { code: 'message-invalid' } });
});
