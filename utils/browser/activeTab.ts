import { browser } from '#imports';

export interface ActiveTab {
  readonly id: number;
  /** '' where the browser hides it: no permission for the site. */
  readonly url: string;
}

/** The tab the researcher looks at, in the window this page belongs to. */
export async function activeTab(): Promise<ActiveTab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url ?? '' };
}
