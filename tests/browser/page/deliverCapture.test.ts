import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { deliverCapture } from '@/utils/browser/page/deliverCapture';
import type { Envelope } from '@/utils/messaging/envelope';
import { done, failed } from '@/utils/report/faults';
import type { SentCapture } from '@/utils/report/schema';
import { capture, id } from '../../messaging/messages';

const small = capture as unknown as SentCapture;
const outcome = done({ reportId: id, outcome: 'captured' });
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** A background that keeps pieces as the real one does. */
function background() {
  const pieces: string[] = [];
  const deliver = vi.fn(async ({ command, input }: Envelope) => {
    if (command === 'saveChunk') {
      const { n, text } = input as { n: number; text: string };
      pieces[n] = text;
      return done({ sha256: sha256(text) });
    }
    if (command === 'sealCapture') {
      const { sha256s } = input as { sha256s: string[] };
      return pieces.map(sha256).join() === sha256s.join() ? outcome : failed('message-invalid');
    }
    return outcome;
  });
  return { pieces, deliver, commands: () => deliver.mock.calls.map(([{ command }]) => command) };
}

test('a page of common size goes in one message', async () => {
  const { deliver, commands } = background();
  expect(await deliverCapture(small, deliver)).toEqual(outcome);
  expect(commands()).toEqual(['saveCapture']);
});

test('a long page goes in pieces under a seal and comes back whole', async () => {
  const long = { ...small, source: '中文😀'.repeat(2_000_000) };
  const { deliver, pieces, commands } = background();
  expect(await deliverCapture(long, deliver)).toEqual(outcome);
  expect(commands().filter((command) => command === 'saveChunk').length).toBe(pieces.length);
  expect(commands().at(-1)).toBe('sealCapture');
  expect(JSON.parse(pieces.join(''))).toEqual(long);
  for (const piece of pieces) expect(Buffer.byteLength(piece)).toBeLessThanOrEqual(8 * 2 ** 20);
});

test('a piece that is not kept ends it, with its reason', async () => {
  const deliver = vi.fn(async () => failed('storage-full'));
  expect(await deliverCapture({ ...small, source: 'x'.repeat(9_000_000) }, deliver)).toEqual(failed('storage-full'));
  expect(deliver).toHaveBeenCalledOnce();
});
