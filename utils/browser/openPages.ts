import { browser } from '#imports';

/** Ids of the open tabs that can be captured: portal pages, and others whose site the researcher has allowed. */
export async function openPages(): Promise<number[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const patterns = origins.filter((origin) => /^(?:\*|https?):/.test(origin));
  const tabs = patterns.length > 0 ? await browser.tabs.query({ url: patterns }) : [];
  return tabs.map(({ id }) => id).filter((id) => id !== undefined);
}
