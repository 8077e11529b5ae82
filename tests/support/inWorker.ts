import type { Page } from 'puppeteer-core';
import type { Stage } from '@/scripts/browser/stage';

/** All rows of one table of the library, read by the background worker itself. `[]` while there is no library. */
export async function storedRows(stage: Stage, table: string): Promise<Record<string, unknown>[]> {
  return (await stage.worker()).evaluate(async (name) => {
    const open = indexedDB.open('gongkai');
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
      open.onupgradeneeded = () => open.transaction?.abort();
    }).catch(() => undefined);
    if (!db) return [];
    const all = db.transaction(name).objectStore(name).getAll();
    const rows = await new Promise<Record<string, unknown>[]>((resolve, reject) => {
      all.onsuccess = () => resolve(all.result);
      all.onerror = () => reject(all.error);
    });
    db.close();
    return rows;
  }, table);
}

/** Puts a row into a table of the library, or takes one out, past the store: what only a fault or a long time would do. */
export async function changeTable(
  stage: Stage,
  table: string,
  change: { readonly put: object } | { readonly remove: string },
): Promise<void> {
  await (await stage.worker()).evaluate(
    (name, act) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('gongkai');
        open.onerror = () => reject(open.error);
        open.onsuccess = () => {
          const transaction = open.result.transaction(name, 'readwrite');
          const rows = transaction.objectStore(name);
          if ('put' in act) rows.put(act.put);
          else rows.delete(act.remove);
          transaction.oncomplete = () => {
            open.result.close();
            resolve();
          };
        };
      }),
    table,
    change,
  );
}

/** The browser's id of the tab a page is in; the page is brought to the front. */
export async function tabIdOf(stage: Stage, page: Page): Promise<number> {
  await page.bringToFront();
  const id = await (await stage.worker()).evaluate(
    async () => (await chrome.tabs.query({ active: true, lastFocusedWindow: true }))[0]?.id,
  );
  if (id === undefined) throw new Error(`No tab shows ${page.url()}`);
  return id;
}

/** What the toolbar button of a tab says. */
export async function buttonOf(stage: Stage, tabId: number): Promise<{ badge: string; title: string }> {
  return (await stage.worker()).evaluate(
    async (id) => ({
      badge: await chrome.action.getBadgeText({ tabId: id }),
      title: await chrome.action.getTitle({ tabId: id }),
    }),
    tabId,
  );
}

/** The keyboard command, as the browser gives it to the worker (headless Chromium has no native shortcuts). */
export async function pressCommand(stage: Stage, command: string, tabId: number): Promise<void> {
  await (await stage.worker()).evaluate(
    async (name, id) => {
      const tab = await chrome.tabs.get(id);
      const { onCommand } = chrome.commands as unknown as { onCommand: { dispatch: (...args: unknown[]) => void } };
      onCommand.dispatch(name, tab);
    },
    command,
    tabId,
  );
}

/** A click on an entry of the context menu, as the browser gives it to the worker. */
export async function clickMenu(stage: Stage, menuItemId: string, tabId: number, more: object = {}): Promise<void> {
  await (await stage.worker()).evaluate(
    async (menu, id, rest) => {
      const tab = await chrome.tabs.get(id);
      const { onClicked } = chrome.contextMenus as unknown as { onClicked: { dispatch: (...args: unknown[]) => void } };
      onClicked.dispatch({ menuItemId: menu, ...rest }, tab);
    },
    menuItemId,
    tabId,
    more,
  );
}
