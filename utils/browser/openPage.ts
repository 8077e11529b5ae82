import { browser } from '#imports';
import { isWebAddress } from './isWebAddress';

/** Opens the library in a tab. `hash` is what it shows, e.g. `report/<id>`. */
export async function showLibrary(hash = ''): Promise<void> {
  const page = browser.runtime.getURL('/library.html');
  await browser.tabs.create({ url: hash === '' ? page : `${page}#${hash}` });
}

/** Opens the settings. */
export async function openOptions(): Promise<void> {
  await browser.runtime.openOptionsPage();
}

/**
 * Opens an address from a captured page in a new tab. Only `http:` and `https:` are ever opened; a captured
 * `javascript:` or `file:` address is refused.
 * @returns whether it was opened.
 */
export async function openOutside(address: string): Promise<boolean> {
  if (!isWebAddress(address)) return false;
  await browser.tabs.create({ url: address });
  return true;
}
