import type { LibraryDatabase } from './libraryDatabase';
import type { StateRow } from './rows';

/** The database's own account of itself; undefined when it is gone. */
export const readState = async (db: LibraryDatabase): Promise<StateRow | undefined> => {
  const row = await db.meta.get('state');
  return row && 'sequence' in row ? row : undefined;
};
