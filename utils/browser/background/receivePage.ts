import { findByUrl } from '@/utils/db';
import type { PageState } from '@/utils/messaging/protocol';
import type { Sender } from '@/utils/messaging/senderKind';
import type { Recognition } from '@/utils/report/extraction';
import { done, failed, type Result } from '@/utils/report/faults';
import { comparePage } from './comparePage';
import { iconState } from './iconState';
import { keepPageState } from './pageStates';
import { samePage } from './samePage';
import { senderPage } from './senderPage';
import { showIcon } from './showIcon';

/**
 * A page's content script says what the page is. The address is believed only where the browser says the same; the
 * store is asked whether it is there already, and the icon tells; a stored page is then compared with what is stored.
 * Nothing of the library goes back.
 */
export async function receivePage(
  { url, ...recognition }: Recognition & { readonly url: string },
  sender: Sender,
): Promise<Result<null>> {
  const tabId = sender.tab?.id;
  if (tabId === undefined || !samePage(url, senderPage(sender))) return failed('page-changed');
  const state: PageState = { tabId, url, recognition, reportId: await storedAt(url), changed: false };
  await keepPageState(state);
  await showIcon(tabId, iconState(state));
  // The page waits for nothing of this: reading it again may take as long as its text takes to come.
  comparePage(state).catch((error: unknown) => console.warn('[gongkai] not compared', error));
  return done(null);
}

/** Id of the report stored under an address, or null; a store that cannot be read must not hide what the page is. */
export async function storedAt(url: string): Promise<string | null> {
  try {
    return (await findByUrl(url))?.id ?? null;
  } catch (error) {
    console.warn('[gongkai] the library could not be asked', error);
    return null;
  }
}
