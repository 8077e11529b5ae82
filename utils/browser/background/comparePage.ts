import type { PageState } from '@/utils/messaging/protocol';
import { changedSince } from '../changedSince';
import { readTab } from '../readTab';
import { iconState } from './iconState';
import { keepPageState, pageStateOf } from './pageStates';
import { samePage } from './samePage';
import { showIcon } from './showIcon';

/**
 * Reads a page that is captured already and has the icon say so when it has changed since. Only then is the reader put
 * into the tab, so pages nobody captured pay nothing for it. A page that cannot be read keeps its icon.
 */
export async function comparePage({ tabId, url, reportId }: PageState): Promise<void> {
  if (reportId === null) return;
  const read = await readTab(tabId);
  if (!read.ok || !samePage(read.value.url, url)) return;
  const now = await pageStateOf(tabId);
  if (now?.url !== url || now.reportId !== reportId || !(await changedSince(reportId, read.value))) return;
  const state = { ...now, changed: true };
  await keepPageState(state);
  await showIcon(tabId, iconState(state));
}
