import { expect, test, vi } from 'vitest';
import { everything } from '@/utils/dataset/export/include';
import type { PartJob } from '@/utils/dataset/export/writePart';
import type { FromWorker, ToWorker } from '@/utils/dataset/worker/messages';
import { partInWorker } from '@/utils/dataset/worker/partInWorker';
import { tellError } from '@/utils/dataset/worker/tellError';

const job: PartJob = {
  name: 'dataset.zip',
  number: 1,
  ids: ['a', 'b'],
  selected: 2,
  hosts: [],
  include: everything,
  alone: true,
  maxBytes: 1e9,
};
const written = { ok: true as const, value: { bytes: 3, entries: 1, sha256: '' } };

/** A worker that answers as told; handles and threads are the browser's, and are tried there (tests/e2e/exportImport.test.ts). */
function worker(answer: (sent: ToWorker, tell: (message: FromWorker) => void) => void) {
  const sent: ToWorker[] = [];
  const one = {
    onmessage: (_: { data: FromWorker }) => {},
    onerror: (_: { message: string }) => {},
    terminate: vi.fn(),
    postMessage(message: ToWorker) {
      sent.push(message);
      answer(message, (data) => one.onmessage({ data }));
    },
  };
  return { one, sent, make: () => one as unknown as Worker };
}
const folder = {} as FileSystemDirectoryHandle;
const target = { name: 'picked.zip' } as FileSystemFileHandle;
const ignore = () => {};

test('a part comes back with its progress, and its worker is ended', async () => {
  const { one, make } = worker((_, tell) => {
    tell({ kind: 'progress', count: 1, packing: false });
    tell({ kind: 'ended', result: written });
  });
  const seen: unknown[] = [];
  const write = partInWorker(make, { library: 'gongkai', folder, target: undefined });
  expect(await write(job, { onRecord: (...told) => seen.push(told) })).toEqual(written);
  expect(seen).toEqual([[1, false]]);
  expect(one.terminate).toHaveBeenCalledOnce();
});

test('the picked file goes to the worker of a zip that stands alone, and to no other', async () => {
  const { sent, make } = worker((_, tell) => tell({ kind: 'ended', result: written }));
  const write = partInWorker(make, { library: 'gongkai', folder, target });
  await write(job, { onRecord: ignore });
  await write({ ...job, alone: false }, { onRecord: ignore });
  expect(sent.map((message) => message.kind === 'start' && message.target)).toEqual([target, undefined]);
});

test('what a worker throws is thrown here with its name, words and fault; a script that fails too', async () => {
  const refusal = Object.assign(new Error('damaged'), { fault: { code: 'storage-damaged', detail: 'row 60' } });
  const throwing = worker((_, tell) => tell({ kind: 'threw', error: tellError(refusal) }));
  const places = { library: 'gongkai', folder, target: undefined };
  await expect(partInWorker(throwing.make, places)(job, { onRecord: ignore })).rejects.toMatchObject({
    message: 'damaged',
    fault: { code: 'storage-damaged', detail: 'row 60' },
  });
  const failing = worker(() => failing.one.onerror({ message: 'no such script' }));
  await expect(partInWorker(failing.make, places)(job, { onRecord: ignore })).rejects.toThrow('no such script');
  expect(throwing.one.terminate).toHaveBeenCalledOnce();
  expect(failing.one.terminate).toHaveBeenCalledOnce();
});

test('a worker that does not answer a cancel is ended within a second', async () => {
  vi.useFakeTimers();
  try {
    const stop = new AbortController();
    const { one, sent, make } = worker(ignore);
    const write = partInWorker(make, { library: 'gongkai', folder, target: undefined });
    const result = write(job, { signal: stop.signal, onRecord: ignore });
    stop.abort();
    expect(sent.map(({ kind }) => kind)).toEqual(['start', 'stop']);
    await vi.advanceTimersByTimeAsync(999);
    expect(await result).toMatchObject({ ok: false, fault: { code: 'export-cancelled' } });
    expect(one.terminate).toHaveBeenCalledOnce();
  } finally {
    vi.useRealTimers();
  }
});
