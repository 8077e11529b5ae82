import type { Stage } from '@/scripts/browser/stage';

/** What a worker that holds tables looks at to know when to let go. */
interface Holding {
  holdsStore?: boolean;
}

/**
 * Keeps tables of the library busy, as a long write does: whoever wants them waits, so that a screen can be looked at in
 * the middle of its work. Call what it gives to let go; work then goes on by itself.
 */
export async function holdStore(stage: Stage, tables: readonly string[]): Promise<() => Promise<void>> {
  await (await stage.worker()).evaluate(
    (names) =>
      new Promise<void>((resolve, reject) => {
        const holding = globalThis as Holding;
        holding.holdsStore = true;
        const open = indexedDB.open('gongkai');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const change = open.result.transaction(names, 'readwrite');
          const table = change.objectStore(names[0] ?? '');
          const ask = () => {
            const key = table.getKey('');
            key.onsuccess = () => {
              resolve();
              if (holding.holdsStore) ask();
              else open.result.close();
            };
          };
          ask();
        };
      }),
    [...tables],
  );
  return async () => {
    await (await stage.worker()).evaluate(() => {
      (globalThis as Holding).holdsStore = false;
    });
  };
}
