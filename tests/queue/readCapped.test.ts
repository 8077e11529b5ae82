import { gzipSync } from 'node:zlib';
import { expect, test, vi } from 'vitest';
import { readCapped } from '@/utils/queue/readCapped';

const limits = { cap: 1_000, stall: 50, total: 5_000, slowest: 0 };
const take = () => {};

test('reads to the end and hands over every byte', async () => {
  const pieces: Uint8Array[] = [];
  const body = new Blob(['公开', '信息']).stream();
  expect(await readCapped(body, limits, (piece) => void pieces.push(piece))).toEqual({ ok: true, value: 12 });
  expect(Buffer.concat(pieces).toString()).toBe('公开信息');
});

test('stops an endless body at the cap and lets go of it', async () => {
  const cancel = vi.fn();
  let given = 0;
  const body = new ReadableStream<Uint8Array>({
    pull: (to) => {
      given += 100;
      to.enqueue(new Uint8Array(100));
    },
    cancel,
  });
  expect(await readCapped(body, limits, take)).toMatchObject({ ok: false, fault: { code: 'too-large' } });
  expect(cancel).toHaveBeenCalledOnce();
  expect(given).toBeLessThan(limits.cap + 500);
});

test('stops a small archive that unfolds without end', async () => {
  const bomb = new Blob([gzipSync(Buffer.alloc(5_000_000))]);
  expect(bomb.size).toBeLessThan(10_000);
  const body = bomb.stream().pipeThrough(new DecompressionStream('gzip'));
  expect(await readCapped(body, limits, take)).toMatchObject({ fault: { code: 'too-large' } });
});

test('cuts a body that stalls', async () => {
  const body = new ReadableStream<Uint8Array>({ start: (to) => to.enqueue(new Uint8Array(1)) });
  const start = performance.now();
  expect(await readCapped(body, limits, take)).toMatchObject({ fault: { code: 'message-timeout' } });
  expect(performance.now() - start).toBeLessThan(150);
});

const drip = () => {
  const timers: ReturnType<typeof setInterval>[] = [];
  return new ReadableStream<Uint8Array>({
    start: (to) => void timers.push(setInterval(() => to.enqueue(new Uint8Array(1)), 20)),
    cancel: () => timers.forEach(clearInterval),
  });
};

test.each([
  ['in all too long', { ...limits, total: 200 }],
  ['too slow on average', { ...limits, slowest: 1_000 }],
])('cuts a drip that never stalls long enough: %s', async (_, each) => {
  const start = performance.now();
  expect(await readCapped(drip(), each, take)).toMatchObject({ fault: { code: 'message-timeout' } });
  expect(performance.now() - start).toBeLessThan(500);
});

test('says so when a body is cut off', async () => {
  const body = new ReadableStream<Uint8Array>({
    start: (to) => {
      to.enqueue(new Uint8Array(3));
      setTimeout(() => to.error(new TypeError('network error')), 5);
    },
  });
  expect(await readCapped(body, limits, take)).toMatchObject({ ok: false, fault: { code: 'page-unreachable' } });
});
