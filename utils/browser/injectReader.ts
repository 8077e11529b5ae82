import { browser } from '#imports';
import { done, failed, type Result } from '@/utils/report/faults';
import { injectionFault } from './injectionFault';

/**
 * Puts the reader into a tab. Allowed by the host permission for `*.gov.cn`, or on any site by the researcher's click
 * (`activeTab`). Harmless when it is there already: the reader sees to that itself.
 */
export async function injectReader(tabId: number): Promise<Result<null>> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/reader.js'], injectImmediately: true });
    return done(null);
  } catch (error) {
    return failed(injectionFault(error), String(error).slice(0, 500));
  }
}
