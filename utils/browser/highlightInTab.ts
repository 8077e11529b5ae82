import { briefly } from '@/utils/messaging/ask';
import type { Anchor } from '@/utils/report/extraction';
import type { Result } from '@/utils/report/faults';
import { askTab } from './askTab';

/** Shows in a tab where a value was read from. `found: false`: the page no longer has that place. */
export function highlightInTab(tabId: number, anchor: Anchor): Promise<Result<{ readonly found: boolean }>> {
  return askTab(tabId, 'highlight', { anchor }, briefly);
}
