import { browser } from '#imports';

/** Firefox's name for the side panel; WXT types Chrome's only. */
interface SidebarAction {
  readonly open: () => Promise<void>;
}

/** Opens the side panel (Firefox: sidebar). Browsers allow it only straight from a click, so call it first. */
export async function openPanel(tabId: number): Promise<void> {
  const sidebar = (browser as { sidebarAction?: SidebarAction }).sidebarAction;
  if (sidebar) await sidebar.open();
  else await browser.sidePanel.open({ tabId });
}
