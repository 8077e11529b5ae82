import type { Table } from 'dexie';
import { canaryKeeper } from '@/utils/browser/canaryKeeper';
import {
  closeStore,
  configureStore,
  database,
  exportSource,
  openStore,
  readContent,
  reportIds,
  unsoundReports,
  verifySlice,
} from '@/utils/db';
import { sha256 } from '@/utils/db/hash';
import { contentSha256 } from '@/utils/db/makeRows';
import { fillMany } from './fillMany';

/** All rows of a table, a few hundred at a time. */
async function* pages<T>(table: Table<T>): AsyncGenerator<T[]> {
  for (let after: unknown; ; ) {
    const from = after === undefined ? table.toCollection() : table.where(':id').above(after);
    const keys = await from.clone().limit(500).primaryKeys();
    yield await from.limit(500).toArray();
    if (keys.length < 500) return;
    after = keys.at(-1);
  }
}

/** The lab's verbs about very many reports and very long ones. */
export const largeVerbs = {
  fillMany,
  /** Waits until this session of the browser has renewed LevelDB's log behind its first write. */
  renewed: async () => {
    while (!(await chrome.storage.session.get('library-renewed'))['library-renewed'])
      await new Promise((resolve) => setTimeout(resolve, 50));
  },
  /** Keeps pages from making the search index meanwhile; in a library that was not filled in one go it is made long since. */
  holdIndex: () => void navigator.locks.request('gongkai-search', () => new Promise(() => undefined)),
  /** The report's body as the screen reads it and as an export does: length and hash of each, and what is left of its pieces. */
  body: async (id: string) => {
    const { db } = await openStore();
    const text = (await readContent(id))?.body.text ?? '';
    const exported: string[] = [];
    const source = await exportSource([id]);
    for await (const batch of source.records([id])) {
      for (const record of batch) exported.push(record.content.body.text, record.source ?? '');
    }
    return {
      characters: text.length,
      shown: await sha256(text),
      exported: await sha256(exported[0] ?? ''),
      source: exported[1]?.length ?? 0,
      // Without the rows that renew the log, which are there for a moment.
      pieces: await db.chunks.filter(({ captureId }) => captureId !== '0'.repeat(26)).count(),
    };
  },
  /**
   * Reads every row there is, as nobody does at the start: rows of each table, −1 where reading broke off, and reports
   * whose body is not what it was, −1 likewise. Light rows first: the browser closes a library at the first failure.
   */
  readThrough: async () => {
    const db = await database();
    const rows: Record<string, number> = {};
    for (const table of ['reports', 'log', 'snapshots', 'contents']) {
      try {
        let read = 0;
        for await (const page of pages(db.table(table))) read += page.length;
        rows[table] = read;
      } catch (error) {
        console.warn(`${table} cannot be read`, error);
        rows[table] = -1;
      }
    }
    if (Object.values(rows).includes(-1)) return { rows, altered: 0 };
    let altered = 0;
    try {
      for await (const reports of pages(db.reports)) {
        const contents = await db.contents.bulkGet(reports.map(({ id }) => id));
        for (const [at, { contentSha256: hash }] of reports.entries()) {
          const content = contents[at];
          if (!content || (await contentSha256(content)) !== hash) altered += 1;
        }
      }
    } catch (error) {
      console.warn('The bodies cannot be read', error);
      altered = -1;
    }
    return { rows, altered };
  },
  /** The background's check, slice by slice once round the library: what the banner names then, or why it stopped. */
  verifyAll: async () => {
    for (let left = Math.ceil((await reportIds()).length / 1_000) + 1; left > 0; left -= 1) {
      const slice = await verifySlice(1_000);
      if (!slice.ok) return { unsound: 0, code: slice.fault.code };
    }
    return { unsound: (await unsoundReports()).length, code: undefined };
  },
  /** The check at the start once more, as the first context of a session makes it: its quick half, and all of it. */
  check: async () => {
    await closeStore();
    configureStore({ keeper: canaryKeeper });
    const began = performance.now();
    const { counted } = await openStore();
    const quick = performance.now() - began;
    const fault = await counted();
    return { quick, slow: performance.now() - began, fault };
  },
  /** Milliseconds for reading every light row: what the check and the list do without. */
  readLightRows: async () => {
    const { reports } = await database();
    const began = performance.now();
    for (let from = ''; ; ) {
      const rows = await reports.where(':id').above(from).limit(2_000).toArray();
      from = rows.at(-1)?.id ?? '';
      if (rows.length < 2_000) return performance.now() - began;
    }
  },
};
