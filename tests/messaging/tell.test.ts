import { expect, test, vi } from 'vitest';
import { tell } from '@/utils/messaging/tell';
import { done } from '@/utils/report/faults';

const page = { kind: 'other', score: 0.1, signals: [], url: 'http://www.qingshi.gov.cn/' } as const;

test('what nobody waits for is said again while the worker wakes up, and once when it listens', async () => {
  const deliver = vi
    .fn()
    .mockRejectedValueOnce(new Error('Receiving end does not exist.'))
    .mockResolvedValueOnce(undefined);
  deliver.mockResolvedValue(done(null));
  await tell(deliver, 'pageRecognised', page);
  expect(deliver).toHaveBeenCalledTimes(3);
  expect(deliver.mock.calls[0]).toEqual(deliver.mock.calls[2]);
});

test('it gives up without a word', async () => {
  const deliver = vi.fn().mockRejectedValue(new Error('Extension context invalidated.'));
  await expect(tell(deliver, 'pageRecognised', page)).resolves.toBeUndefined();
  expect(deliver).toHaveBeenCalledTimes(4);
});
