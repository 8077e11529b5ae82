import { browser } from '#imports';
import { runBackups, sweepAtStart, sweepChunks, verifySlice } from '@/utils/db';
import { openLibrary } from './openLibrary';
import { pause } from './pause';

const alarmName = 'keep-library';
const minutes = 5;

/** One round of upkeep: backup of what is new, a slice of the slow check. Faults are for the status, not for here. */
async function keep(): Promise<void> {
  const opened = await openLibrary();
  if (!opened.ok) return;
  const made = await runBackups(new Date().toISOString());
  if (!made.ok) console.warn('No backup was made', made.fault);
  const checked = await verifySlice(200);
  if (!checked.ok) console.warn('The slow check stopped', checked.fault);
}

/** The first seconds of a browser belong to whoever opens a page: counting a large library would hold it up. */
const settling = 5_000;

async function start(): Promise<void> {
  await browser.alarms.create(alarmName, { periodInMinutes: minutes, delayInMinutes: 1 });
  await pause(settling);
  const opened = await openLibrary();
  if (!opened.ok) return;
  const swept = await sweepAtStart();
  if (!swept.ok) console.warn('What a cut-off import left was not swept', swept.fault);
  const dropped = await sweepChunks(Date.now());
  if (!dropped.ok) console.warn('Pieces of captures that were cut off were not swept', dropped.fault);
}

/**
 * Upkeep of the library: at every start of the browser and every five minutes. Call it at the top level of the
 * background, so that the alarm wakes it.
 */
export function keepLibrary(): void {
  browser.runtime.onStartup.addListener(() => void start());
  browser.runtime.onInstalled.addListener(() => void start());
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === alarmName) void keep();
  });
}
