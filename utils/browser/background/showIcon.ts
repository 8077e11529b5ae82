import { browser } from '#imports';
import { type IconState, iconBadges } from './iconState';

const sizes = [16, 32, 48, 128];
const messages = {
  document: 'iconDocument',
  list: 'iconList',
  captured: 'iconCaptured',
  changed: 'iconChanged',
  none: 'iconNone',
} as const satisfies Record<IconState, string>;

/** A tab may be gone by the time its icon is set; that is no fault of anyone's. */
async function unlessGone(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    console.debug('[gongkai] icon', error);
    return false;
  }
}

/** Sets icon, tooltip and (only where the icon cannot be set) badge of a tab. */
export async function showIcon(tabId: number, state: IconState): Promise<void> {
  const path = Object.fromEntries(sizes.map((size) => [size, `/icons/${state}-${size}.png`]));
  const drawn = await unlessGone(browser.action.setIcon({ tabId, path }));
  await unlessGone(browser.action.setBadgeText({ tabId, text: drawn ? '' : iconBadges[state] }));
  await unlessGone(browser.action.setTitle({ tabId, title: browser.i18n.getMessage(messages[state]) }));
}

/** Badge of a tab while and after a capture: `…`, then `✓` or `✗`; the tooltip says it in words. */
export async function showProgress(tabId: number, progress: 'reading' | 'done' | 'failed'): Promise<void> {
  const text = { reading: '…', done: '✓', failed: '✗' }[progress];
  const words = { reading: 'badgeReading', done: 'badgeDone', failed: 'badgeFailed' } as const;
  await unlessGone(browser.action.setBadgeText({ tabId, text }));
  await unlessGone(browser.action.setTitle({ tabId, title: browser.i18n.getMessage(words[progress]) }));
}
