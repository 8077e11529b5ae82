import { browser } from '#imports';

/**
 * Puts the recogniser into portal pages that were open before we were installed or updated (Chrome does not). Tabs
 * that refuse (discarded, error page) are recognised when they load.
 */
export async function recogniseOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: '*://*.gov.cn/*', discarded: false });
  const put = ({ id }: { id?: number | undefined }) =>
    id === undefined ? undefined : browser.scripting.executeScript({ target: { tabId: id }, files: ['/recognise.js'] });
  for (const outcome of await Promise.allSettled(tabs.map(put))) {
    if (outcome.status === 'rejected') console.debug('[gongkai] not recognised', outcome.reason);
  }
}
