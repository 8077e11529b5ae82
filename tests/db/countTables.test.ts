import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { checkRows, closeStore, database } from '@/utils/db';
import { countTables } from '@/utils/db/countTables';
import type { LogRow } from '@/utils/db/rows';
import { write } from '@/utils/db/write';
import { freshStore, good, id } from './support';

const line = (): LogRow => ({
  id: id(),
  at: '2024-01-01T00:00:00.000Z',
  event: 'captured',
  url: 'http://www.example.gov.cn/1.html',
  host: 'www.example.gov.cn',
  column: null,
  reportId: null,
  jobId: null,
  rule: null,
  readBy: 'tab',
  reason: null,
});

/** Adds lines to the log, and to the books as many as are said. */
async function addLines(rows: number, written = rows): Promise<void> {
  good(
    await write(['log'], async ({ db, count }) => {
      await db.log.bulkAdd(Array.from({ length: rows }, line));
      count('log', written);
    }),
  );
}

beforeEach(() => freshStore());
afterEach(() => vi.restoreAllMocks());

it.each([
  ['a bare abort', 'AbortError', 'The transaction was aborted, so the request cannot be fulfilled.'],
  ['a row that cannot be passed', 'UnknownError', 'Error advancing cursor'],
])('a count that is broken off by %s is a damaged library', async (_name, name, message) => {
  await addLines(3);
  await closeStore();
  vi.spyOn(IDBObjectStore.prototype, 'count').mockImplementation(() => {
    throw new DOMException(message, name);
  });
  expect(await checkRows()).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
});

it('counts exactly at the ends of its stretches', async () => {
  let rows = 0;
  for (const more of [1, 3, 1, 1, 3, 1, 1, 4]) {
    await addLines(more);
    rows += more;
    expect(await countTables(await database(), ['log', 'files'], 5), `${rows} rows`).toBeUndefined();
  }
  expect(rows).toBe(15);
});

it('names the table and both numbers where a row is missing, the last one too, or one is there that nobody wrote', async () => {
  await addLines(11);
  const db = await database();
  for (const lost of [11, 1]) {
    await db.log.delete(lost);
    expect(await countTables(db, ['log'], 5)).toEqual({
      code: 'storage-damaged',
      detail: `log: ${lost === 1 ? 9 : 10} rows, 11 written`,
    });
  }
  await db.log.bulkAdd([line(), line(), line()]);
  expect(await countTables(db, ['log'], 5)).toMatchObject({ detail: 'log: 12 rows, 11 written' });
  await closeStore();
  expect(await checkRows()).toMatchObject({ ok: false, fault: { code: 'storage-damaged' } });
});
