import type { Collection, Table } from 'dexie';
import type { Fault } from '@/utils/report/faults';
import { countsByRows } from './countsByRows';
import type { LibraryDatabase } from './libraryDatabase';
import { readState } from './readState';
import type { CountedTable } from './rows';

/** The key at which a cursor arrives, all rows before it passed; undefined at the end. */
async function arrival(rows: Collection, byValue: boolean): Promise<unknown> {
  let key: unknown;
  if (byValue) await rows.each((_row, cursor) => (key = cursor.primaryKey));
  else [key] = await rows.primaryKeys();
  return key;
}

/** Passes all rows of a table, and says how many they were. */
async function passRows(table: Table, byValue: boolean, stretch: number): Promise<number> {
  let passed = 0;
  for (let after: unknown; ; passed += stretch) {
    const rest = () => (after === undefined ? table.toCollection() : table.where(':id').above(after));
    const key = await arrival(
      rest()
        .offset(stretch - 1)
        .limit(1),
      byValue,
    );
    if (key === undefined) return passed + (await rest().count());
    after = key;
  }
}

/**
 * Counts tables against the books, in one transaction so that a writer elsewhere is no alarm. A cursor is sent by every row, and only the
 * row at which it rests is handed over: a few microseconds a row. In LevelDB it passes the keys, whose blocks
 * are the rows' own and have checksums. SQLite keeps none, and counts or lists keys whose rows lay on a page that was destroyed;
 * only who passes the rows themselves is stopped there ("Error advancing cursor", measured), which throws here.
 * @param stretch rows passed at a time, some ten milliseconds: who reads meanwhile is served between two of them
 */
export async function countTables(
  db: LibraryDatabase,
  tables: readonly CountedTable[],
  stretch = 5_000,
): Promise<Fault | undefined> {
  const byValue = !(await countsByRows(db));
  return db.transaction('r', ['meta', ...tables], async () => {
    const counts = (await readState(db))?.counts;
    for (const table of tables) {
      const rows = await passRows(db.table(table), byValue, stretch);
      if (rows === counts?.[table]) continue;
      return { code: 'storage-damaged' as const, detail: `${table}: ${rows} rows, ${counts?.[table]} written` };
    }
    return undefined;
  });
}
