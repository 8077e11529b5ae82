import { browser } from '#imports';
import { chooseItems, controlJob, moveItemFirst } from '@/utils/db';
import type { Handlers } from '@/utils/messaging/answer';
import { done, type Result } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { startJob } from './startJob';
import { queueAlarm, wakeQueue } from './wakeQueue';

const report = (error: unknown) => console.error('[gongkai] queue', error);
const wake = () => void wakeQueue().catch(report);
const instant = () => new Date().toISOString();

/** The answer goes out when the store has the job; the queue works on by itself. */
async function thenWake<T>(act: Promise<Result<T>>): Promise<Result<T>> {
  const result = await act;
  wake();
  return result;
}

/** Screens read jobs from the store; the answer need not carry them. */
async function nothing(act: Promise<Result<unknown>>): Promise<Result<null>> {
  const result = await act;
  return result.ok ? done(null) : result;
}

/** What our pages may ask of the queue. */
export const queueCommands: Handlers<'startJob' | 'chooseItems' | 'controlJob' | 'moveItemFirst'> = {
  startJob: (request) => thenWake(startJob(request)),
  chooseItems: ({ jobId, itemIds }) => thenWake(nothing(chooseItems(jobId, itemIds, instant()))),
  controlJob: ({ jobId, act }) => thenWake(nothing(controlJob(jobId, act, instant()))),
  moveItemFirst: ({ itemId }) => moveItemFirst(itemId, instant()),
};

/** A right-click on a link: one address through the queue. */
export function captureLink(url: string, title: string): void {
  const id = newId((bytes) => crypto.getRandomValues(bytes));
  thenWake(startJob({ id, name: title, source: 'addresses', urls: [url] })).catch(report);
}

/** At the top level of the background: what a crash, a restart or a kill cut off goes on. */
export function resumeQueue(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === queueAlarm) wake();
  });
  browser.runtime.onStartup.addListener(wake);
  wake();
}
