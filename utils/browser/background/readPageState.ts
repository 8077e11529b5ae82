import { browser } from '#imports';
import type { PageState } from '@/utils/messaging/protocol';
import { done, failed, type Result } from '@/utils/report/faults';
import { pageStateOf } from './pageStates';
import { storedAt } from './receivePage';

/**
 * What the icon says of a tab, with "captured" asked anew (it may have been deleted since). On sites without our content
 * script the recognition is null. `page-closed`: there is no such tab.
 */
export async function readPageState(tabId: number): Promise<Result<PageState>> {
  const known = await pageStateOf(tabId);
  try {
    const url = (await browser.tabs.get(tabId)).url ?? known?.url ?? '';
    const reportId = url === '' ? null : await storedAt(url);
    const isSame = known?.url === url;
    const recognition = isSame ? known.recognition : null;
    return done({ tabId, url, recognition, reportId, changed: isSame && known.changed && reportId !== null });
  } catch (error) {
    return failed('page-closed', String(error).slice(0, 500));
  }
}
