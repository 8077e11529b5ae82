import { Dexie } from 'dexie';
import { expect, it } from 'vitest';
import { classifyFault, Refusal } from '@/utils/db/classifyFault';

const error = (name: string, message: string, inner?: unknown) => Object.assign(new Error(message), { name, inner });

it.each([
  // As Chromium 156 gives them on a full disk, LevelDB and SQLite (reliability.md finding 3).
  ['storage-full', error('AbortError', 'Transaction aborted', error('DataError', 'Failed to write blobs (IOError)'))],
  ['storage-full', error('AbortError', 'Transaction aborted', error('QuotaExceededError', ''))],
  ['storage-full', new DOMException('The quota has been exceeded.', 'QuotaExceededError')],
  // Firefox in permanent private mode.
  [
    'storage-private',
    error('InvalidStateError', 'A mutation operation was attempted on a database that did not allow mutations.'),
  ],
  ['storage-newer', error('VersionError', 'The requested version (10) is less than the existing version (20).')],
  ['storage-blocked', error('BlockedError', 'Another tab holds the library')],
  ['storage-timeout', error('TimeoutError', 'No answer from the store within 8000 ms')],
  ['storage-damaged', error('UnknownError', 'Internal error opening backing store for indexedDB.open.')],
  ['storage-damaged', error('DataError', 'Failed to read large IndexedDB value')],
  // As Chromium 156's LevelDB gives it on a full disk, and a database that was closed since.
  ['storage-failed', error('AbortError', 'The transaction was aborted, so the request cannot be fulfilled.')],
  [
    'storage-failed',
    error('InvalidStateError', "Failed to execute 'transaction' on 'IDBDatabase': The database connection is closing."),
  ],
  ['storage-failed', new Dexie.DatabaseClosedError('Database has been closed')],
  [
    'storage-failed',
    error('UnknownError', 'Connection to Indexed Database server lost. Refresh the page to try again'),
  ],
  ['storage-damaged', error('UnknownError', 'Unknown error')],
  ['not-found', new Refusal({ code: 'not-found', detail: 'x' })],
  ['unexpected', new TypeError('x is not a function')],
  ['unexpected', 'a text'],
  ['unexpected', undefined],
])('%s', (code, thrown) => {
  expect(classifyFault(thrown).code).toBe(code);
});

it('sees through Dexie’s bulk errors', () => {
  const bulk = new Dexie.BulkError('bulk', { 0: error('QuotaExceededError', 'full') });
  expect(classifyFault(bulk).code).toBe('storage-full');
});

it('ends on an error that is its own cause', () => {
  const loop: { name: string; message: string; inner?: unknown } = { name: 'Odd', message: 'loop' };
  loop.inner = loop;
  expect(classifyFault(loop).code).toBe('unexpected');
});
