import { LibraryDatabase } from '@/utils/db/libraryDatabase';

/** A database as JSON, with bytes and blobs marked: what tests/fixtures/databases holds of each schema version. */
export interface DatabaseDump {
  readonly version: number;
  /** Dexie's notation of each table, as the version declared them together. */
  readonly tables: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly unknown[]>>;
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

async function packed(value: unknown): Promise<unknown> {
  if (value instanceof Uint8Array) return { $bytes: base64(value) };
  if (value instanceof Blob) return { $blob: base64(new Uint8Array(await value.arrayBuffer())), type: value.type };
  if (Array.isArray(value)) return Promise.all(value.map(packed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(async ([name, item]) => [name, await packed(item)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function unpacked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unpacked);
  if (typeof value !== 'object' || value === null) return value;
  if ('$bytes' in value) return new Uint8Array(Buffer.from(String(value.$bytes), 'base64'));
  if ('$blob' in value) {
    const type = 'type' in value ? String(value.type) : '';
    return new Blob([new Uint8Array(Buffer.from(String(value.$blob), 'base64'))], { type });
  }
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, unpacked(item)]));
}

/** Everything a database holds. */
export async function dumpDatabase(db: LibraryDatabase): Promise<DatabaseDump> {
  const tables: Record<string, string> = {};
  const rows: Record<string, readonly unknown[]> = {};
  for (const table of db.tables) {
    const { primKey, indexes } = table.schema;
    tables[table.name] = [primKey.src, ...indexes.map((index) => index.src)].join(', ');
    rows[table.name] = await Promise.all((await table.toArray()).map(packed));
  }
  return { version: db.verno, tables, rows };
}

/** Makes a database as that version left it. */
export async function restoreDump(name: string, dump: DatabaseDump): Promise<void> {
  const db = new LibraryDatabase(name, [{ number: dump.version, tables: dump.tables }]);
  await db.open();
  for (const [table, rows] of Object.entries(dump.rows)) {
    await db.table(table).clear();
    await db.table(table).bulkPut(rows.map(unpacked));
  }
  db.close();
}
