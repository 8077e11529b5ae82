import { browser } from '#imports';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { ReadWay } from '@/utils/report/schema';

/** A capture the researcher (or the queue) asked for and a tab is about to send. */
export interface ExpectedCapture {
  readonly tabId: number;
  /** Address at the time of asking; '' where the browser does not tell it. */
  readonly url: string;
  readonly readBy: ReadWay;
  /** The queue's job, when it asked. */
  readonly jobId?: string;
  /** What became of it, once stored: the answer may be asked for again after the tab has gone. */
  readonly outcome?: CaptureOutcome;
}

const keyOf = (id: string) => `capture:${id}`;

/**
 * The expectation under this id. A capture nobody asked for is refused: a page that has taken over its own renderer
 * could otherwise fill the library.
 */
export async function expectedCapture(id: string): Promise<ExpectedCapture | undefined> {
  const key = keyOf(id);
  return (await browser.storage.session.get<Record<string, ExpectedCapture | undefined>>(key))[key];
}

/** Notes, before the tab is asked, that a capture with this id will come; afterwards, what became of it. */
export async function expectCapture(id: string, expected: ExpectedCapture): Promise<void> {
  await browser.storage.session.set({ [keyOf(id)]: expected });
}

/** Drops what is over. Called when the asking is answered. */
export async function forgetCapture(id: string): Promise<void> {
  await browser.storage.session.remove(keyOf(id));
}
