import { pageDiffers } from '@/utils/db';
import { isChallenge } from '@/utils/queue/isChallenge';
import type { Extraction } from '@/utils/report/extraction';

/** What stands at a report's address for a moment only: it is no later state of the document. */
const passing: ReadonlySet<string> = new Set(['error-page', 'page-still-loading']);

/** Whether a page, as just read, differs from the report stored under its address. A guard or an error page says nothing. */
export async function changedSince(reportId: string, page: Extraction): Promise<boolean> {
  if (page.body.text === '' && page.attachments.length === 0) return false;
  if (page.issues.some(({ reason }) => passing.has(reason)) || isChallenge('', page.body.text)) return false;
  return pageDiffers(reportId, page);
}
