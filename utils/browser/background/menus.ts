import { browser } from '#imports';

/** Entries of the context menu; few (users.md section 4), each with one handler. */
export const menuIds = { capturePage: 'capture-page', captureLink: 'capture-link' } as const;

/** Makes the entries anew. Called on install and update: the browser keeps them between starts. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: menuIds.capturePage,
    title: browser.i18n.getMessage('commandCapture'),
    contexts: ['page', 'selection'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
  browser.contextMenus.create({
    id: menuIds.captureLink,
    title: browser.i18n.getMessage('menuCaptureLink'),
    contexts: ['link'],
    targetUrlPatterns: ['*://*.gov.cn/*'],
  });
}
