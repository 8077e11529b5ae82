import { type PageSays, stateSha256 } from './makeRows';
import { database } from './store';

/**
 * Whether a page as read now says something else than what is stored of it: the very comparison by which a capture is
 * `same` or `changed`. False for a report that is not there.
 */
export async function pageDiffers(reportId: string, page: PageSays): Promise<boolean> {
  const stored = await (await database()).contents.get(reportId);
  return stored !== undefined && (await stateSha256(stored)) !== (await stateSha256(page));
}
