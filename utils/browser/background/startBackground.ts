import { browser } from '#imports';
import { answer } from '@/utils/messaging/answer';
import { contracts } from '@/utils/messaging/contracts';
import { newId } from '@/utils/report/id';
import { keepLibrary } from '../keepLibrary';
import { configureLibrary } from '../openLibrary';
import { openPanel } from '../openPanel';
import { captureLink, resumeQueue } from '../queue/queueCommands';
import { self } from '../self';
import { backgroundCommands } from './backgroundCommands';
import { captureTab } from './captureTab';
import { makeMenus, menuIds } from './menus';
import { forgetPageState, pageStateOf } from './pageStates';
import { recogniseOpenTabs } from './recogniseOpenTabs';
import { samePage } from './samePage';

/** Logs what nobody waits for. */
const report = (error: unknown) => console.error('[gongkai]', error);

/** A capture begun by keyboard or menu: the id is made here, once; icon and badge show the result. */
async function captureByHand(tab: { readonly id?: number | undefined } | undefined): Promise<void> {
  const [active] = tab?.id === undefined ? await browser.tabs.query({ active: true, lastFocusedWindow: true }) : [tab];
  if (active?.id !== undefined)
    await captureTab(
      active.id,
      newId((bytes) => crypto.getRandomValues(bytes)),
    );
}

/**
 * Registers every listener, synchronously: the worker is started for an event and must hear it. Nothing is kept in
 * variables that matters; the worker dies after 30 s (DESIGN.md section 2).
 */
export function startBackground(): void {
  configureLibrary();
  keepLibrary();
  browser.runtime.onMessage.addListener(answer(backgroundCommands, contracts, self(), report));
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'capture-page') captureByHand(tab).catch(report);
    // At once: browsers open the panel only straight from the key.
    if (command === 'open-panel' && tab?.id !== undefined) openPanel(tab.id).catch(report);
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, selectionText }, tab) => {
    if (menuItemId === menuIds.capturePage) captureByHand(tab).catch(report);
    if (menuItemId === menuIds.captureLink && linkUrl) captureLink(linkUrl, selectionText ?? '');
  });
  resumeQueue();
  browser.tabs.onRemoved.addListener((tabId) => void forgetPageState(tabId).catch(report));
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status === 'loading') forgetIfElsewhere(tabId, url ?? '').catch(report);
  });
  browser.runtime.onInstalled.addListener(() => {
    Promise.all([makeMenus(), recogniseOpenTabs()]).catch(report);
  });
}

/** A tab that went to another page is unknown until its content script speaks. */
async function forgetIfElsewhere(tabId: number, url: string): Promise<void> {
  const known = await pageStateOf(tabId);
  if (known && !samePage(known.url, url)) await forgetPageState(tabId);
}
