import { browser } from '#imports';
import { holdHost } from '@/utils/db';
import { patiently } from '@/utils/messaging/ask';
import type { ListRead } from '@/utils/messaging/protocol';
import { addressFault } from '@/utils/queue/addressFault';
import { jittered } from '@/utils/queue/pace';
import type { Outcome } from '@/utils/queue/settlementOf';
import { hostsWith, redirectHosts } from '@/utils/queue/siteOf';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { type FaultCode, failed, type Result } from '@/utils/report/faults';
import type { Job, JobItem } from '@/utils/report/job';
import { askTab } from '../askTab';
import { expectCapture, expectedCapture, forgetCapture } from '../background/expectedCaptures';
import { pause } from '../pause';
import { readTab } from '../readTab';
import { keepTabWithin } from './siteRules';

type FaultOutcome = Outcome & { readonly kind: 'fault' };

/** Milliseconds until a page opened in the background must have loaded. */
const loadsWithin = 30_000;
const leftKey = 'queue-tab';

/** Closes the tab of a page that was being read when the background died. */
export async function closeLeftTab(): Promise<void> {
  const left = (await browser.storage.session.get<Record<string, number | undefined>>(leftKey))[leftKey];
  if (left === undefined) return;
  await browser.storage.session.remove(leftKey);
  // It may have been closed by hand.
  await browser.tabs.remove(left).catch((error: unknown) => console.debug('[gongkai] tab', error));
}

async function loaded(tabId: number): Promise<string> {
  const end = performance.now() + loadsWithin;
  for (;;) {
    const { status, url } = await browser.tabs.get(tabId);
    if ((status === 'complete' && url !== 'about:blank') || performance.now() > end) return url ?? '';
    await pause(100);
  }
}

/** Verdict on what a tab's page could not give. */
function outcomeOf(fault: { readonly code: FaultCode; readonly detail?: string }): FaultOutcome {
  const later: readonly FaultCode[] = [
    'page-error',
    'page-closed',
    'page-unreachable',
    'page-changed',
    'message-timeout',
  ];
  const verdict = fault.code === 'blocked-by-site' ? 'stop' : later.includes(fault.code) ? 'later' : 'gone';
  return { kind: 'fault', verdict, fault };
}

/** Opens an address in a quiet background tab, does something there, and closes the tab whatever comes of it. */
async function inQuietTab<T>(
  item: JobItem,
  job: Job,
  act: (tabId: number, url: string) => Promise<T>,
): Promise<T | FaultOutcome> {
  const hosts = hostsWith(job.hosts, item.host);
  const refused = addressFault(item.url, hosts);
  if (refused) return outcomeOf(refused.fault);
  const origins = [`*://${new URL(item.url).hostname}/*`];
  if (!(await browser.permissions.contains({ origins })))
    return outcomeOf(failed('permission-refused', item.host).fault);
  // The fetch that found nothing was this host's turn; the tab takes another.
  await pause(jittered(job.delay, Math.random()));
  const tab = await browser.tabs.create({ url: 'about:blank', active: false });
  if (tab.id === undefined) return outcomeOf(failed('page-closed').fault);
  await browser.storage.session.set({ [leftKey]: tab.id });
  try {
    await keepTabWithin(tab.id, [item.host, ...hosts]);
    await browser.tabs.update(tab.id, { url: item.url });
    const url = await loaded(tab.id);
    const moved = addressFault(url, redirectHosts(hosts));
    return moved ? outcomeOf({ ...moved.fault, detail: `moved to ${url}` }) : await act(tab.id, url);
  } catch (error) {
    return outcomeOf(failed('page-closed', String(error).slice(0, 300)).fault);
  } finally {
    await closeLeftTab();
    await holdHost(item.host, Date.now() + job.delay);
  }
}

/** Captures the page in a tab for the queue, under the item's own id. */
export async function captureForQueue(
  item: JobItem,
  tabId: number,
  url: string,
  readBy: 'tab' | 'background-tab',
): Promise<Result<CaptureOutcome>> {
  await expectCapture(item.id, { tabId, url, readBy, jobId: item.jobId });
  const answer = await askTab(tabId, 'capturePage', { id: item.id }, patiently);
  const stored = (await expectedCapture(item.id))?.outcome;
  await forgetCapture(item.id);
  return stored && !answer.ok ? { ok: true, value: stored } : answer;
}

/** Milliseconds that a guard is given to let its tab through to the page. */
const passesWithin = 4_000;

/**
 * Reads and stores an item's page in a quiet background tab: for pages that need their scripts. A guard that runs a script
 * and loads the page again is waited for once.
 */
export async function readPageInTab(item: JobItem, job: Job): Promise<CaptureOutcome | FaultOutcome> {
  return inQuietTab(item, job, async (tabId, url) => {
    let result = await captureForQueue(item, tabId, url, 'background-tab');
    if (!result.ok && (result.fault.code === 'blocked-by-site' || result.fault.code === 'page-unreachable')) {
      await pause(passesWithin);
      result = await captureForQueue(item, tabId, await loaded(tabId), 'background-tab');
    }
    return result.ok ? result.value : outcomeOf(result.fault);
  });
}

/** Reads a list whose rows are put in by script. */
export async function readListInTab(
  item: JobItem,
  job: Job,
): Promise<{ readonly kind: 'read'; readonly list: ListRead } | FaultOutcome> {
  return inQuietTab(item, job, async (tabId) => {
    const result = await readTab(tabId);
    return result.ok ? { kind: 'read' as const, list: result.value } : outcomeOf(result.fault);
  });
}

/** Captures a tab the researcher has open. */
export async function readOpenTab(item: JobItem): Promise<CaptureOutcome | FaultOutcome> {
  if (item.tabId === null) return outcomeOf(failed('page-closed').fault);
  const result = await captureForQueue(item, item.tabId, item.url, 'tab');
  return result.ok ? result.value : outcomeOf(result.fault);
}
