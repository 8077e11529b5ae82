import { browser } from '#imports';
import { patiently } from '@/utils/messaging/ask';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { done, type Result } from '@/utils/report/faults';
import { askTab } from '../askTab';
import { expectCapture, expectedCapture, forgetCapture } from './expectedCaptures';
import { iconState } from './iconState';
import { keepPageState, pageStateOf } from './pageStates';
import { showIcon, showProgress } from './showIcon';

/**
 * Captures the page in a tab under an id its asker made: the one way for popup, keyboard command and context menu.
 * Asked again with the same id, it stores nothing twice. A result is `ok` only after the store's commit; where the tab
 * was closed between the commit and its answer, the store's word counts.
 */
export async function captureTab(tabId: number, id: string): Promise<Result<CaptureOutcome>> {
  const known = await expectedCapture(id);
  const url = known?.url ?? (await addressOf(tabId));
  if (!known) await expectCapture(id, { tabId, url, readBy: 'tab' });
  await showProgress(tabId, 'reading');
  const answer = await askTab(tabId, 'capturePage', { id }, patiently);
  const stored = (await expectedCapture(id))?.outcome;
  const result = stored && !answer.ok ? done(stored) : answer;
  await showResult(tabId, url, result);
  await forgetCapture(id);
  return result;
}

/** The tab's address, where a permission or the researcher's click lets us see it. */
async function addressOf(tabId: number): Promise<string> {
  try {
    return (await browser.tabs.get(tabId)).url ?? '';
  } catch (error) {
    // Gone already; asking the tab will say so as a fault.
    console.debug('[gongkai] tab', error);
    return '';
  }
}

async function showResult(tabId: number, url: string, result: Result<CaptureOutcome>): Promise<void> {
  if (result.ok) {
    const before = await pageStateOf(tabId);
    const state = {
      tabId,
      url,
      recognition: before?.recognition ?? null,
      reportId: result.value.reportId,
      changed: false,
    };
    await keepPageState(state);
    await showIcon(tabId, iconState(state));
  }
  await showProgress(tabId, result.ok ? 'done' : 'failed');
}
