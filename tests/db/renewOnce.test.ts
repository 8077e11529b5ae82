import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeStore, configureStore, database, saveCapture, tagReports } from '@/utils/db';
import { freshStore, good, type MemoryKeeper, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
let keeper: MemoryKeeper;
let renewals = 0;
let marked = false;
let left = 100_000_000;

const session = {
  isCounted: async () => true,
  markCounted: async () => undefined,
  isRenewed: async () => marked,
  markRenewed: async () => {
    renewals += 1;
    marked = true;
  },
};

beforeEach(async () => {
  vi.stubGlobal('navigator', {
    storage: { estimate: async () => ({ quota: left, usage: 0 }) },
    locks: {
      query: async () => ({ held: [] }),
      request: async (_name: string, ...rest: unknown[]) => (rest.at(-1) as (lock: object) => unknown)({}),
    },
  });
  keeper = await freshStore();
  configureStore({ keeper, session });
  renewals = 0;
  marked = false;
  left = 100_000_000;
});
afterEach(() => vi.unstubAllGlobals());

const capture = async (n: number) =>
  good(await saveCapture(sampleCapture({ url: `http://a.gov.cn/${n}` }), { now })).reportId;
const settled = () => vi.waitFor(() => expect(renewals).toBe(1), { timeout: 20_000 });

it('renews the log behind the first write of a session, once, and leaves nothing behind', async () => {
  const id = await capture(1);
  await settled();
  good(await tagReports([id], { add: ['甲'] }));
  await capture(2);
  await closeStore();
  await capture(3);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(renewals).toBe(1);
  expect(await (await database()).chunks.count()).toBe(0);
});

it('writes more than LevelDB keeps in its log, twice, in values that stay in it', async () => {
  let written = 0;
  let longest = 0;
  const db = await database();
  db.chunks.hook('creating', (_key, row) => {
    written += row.text.length;
    longest = Math.max(longest, row.text.length);
  });
  db.chunks.hook('updating', (changes) => {
    written += String(Reflect.get(changes, 'text') ?? '').length;
  });
  await capture(1);
  await settled();
  expect(written).toBeGreaterThan(2 * 4_194_304);
  expect(longest).toBeLessThan(65_536);
});

it('waits for room, and then does it behind the next write', async () => {
  left = 20_000_000;
  await capture(1);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(renewals).toBe(0);
  left = 100_000_000;
  await capture(2);
  await settled();
});
