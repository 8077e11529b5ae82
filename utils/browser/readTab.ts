import { once } from '@/utils/messaging/ask';
import type { Extraction } from '@/utils/report/extraction';
import type { Result } from '@/utils/report/faults';
import { askTab } from './askTab';

/** What the page in a tab says, read now and not stored. Waits up to 5 s for a late body, 10 s in all. */
export function readTab(tabId: number): Promise<Result<Extraction>> {
  return askTab(tabId, 'readPage', {}, { ...once, timeout: 10_000, pauses: [200], budget: 10_000 });
}
