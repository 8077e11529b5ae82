import { browser } from '#imports';
import { countOpenItems } from '@/utils/db';
import { type QueuePorts, type Rest, runQueue } from '@/utils/queue/runQueue';
import type { Outcome } from '@/utils/queue/settlementOf';
import type { Job, JobItem } from '@/utils/report/job';
import { openLibrary } from '../openLibrary';
import { pause } from '../pause';
import { closeParser } from './parse';
import { readAttachmentItem } from './readAttachmentItem';
import { closeLeftTab } from './readInTab';
import { readListItem } from './readListItem';
import { readPageItem } from './readPageItem';

export const queueAlarm = 'queue';
/** Half of the 30 s after which an idle worker dies. */
const beatEvery = 15_000;

/** In this worker's life, one run at a time; a run asked for meanwhile follows it. */
let running: Promise<void> | undefined;
let isAskedAgain = false;

function read(item: JobItem, job: Job): Promise<Outcome> {
  if (item.work === 'list') return readListItem(item, job);
  return item.work === 'attachment' ? readAttachmentItem(item, job) : readPageItem(item, job);
}

/** The number of addresses still to be read, on the icon of every tab that has nothing of its own to say. */
async function showCount(): Promise<void> {
  const open = await countOpenItems();
  await browser.action.setBadgeText({ text: open > 0 ? String(Math.min(open, 9_999)) : '' });
}

const ports: QueuePorts = {
  now: () => Date.now(),
  random: () => Math.random(),
  sleep: pause,
  read,
  tell: showCount,
  longestSleep: 20_000,
};

async function setAlarm(rest: Rest): Promise<void> {
  if (rest.kind === 'empty') {
    await browser.alarms.clear(queueAlarm);
    await closeParser();
    return;
  }
  const when = rest.kind === 'until' ? rest.at : Date.now() + 60_000;
  await browser.alarms.create(queueAlarm, { when, periodInMinutes: 1 });
}

async function run(): Promise<void> {
  const opened = await openLibrary();
  // A library that must not be written to rests; the pages show why.
  if (!opened.ok || (await countOpenItems()) === 0) return;
  // Set before the work: it wakes us should we be killed in the middle of it.
  await browser.alarms.create(queueAlarm, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
  // Each call of the browser counts as life; without, a worker that only fetches dies after 30 s.
  const beat = setInterval(() => void browser.runtime.getPlatformInfo(), beatEvery);
  try {
    await closeLeftTab();
    await showCount();
    await setAlarm(await runQueue(ports));
    await showCount();
  } finally {
    clearInterval(beat);
  }
}

/** Sets the queue to work, if there is any. Called at every start, by the alarm, and after every command on jobs. */
export async function wakeQueue(): Promise<void> {
  if (running) {
    isAskedAgain = true;
    return running;
  }
  running = run().finally(() => {
    running = undefined;
  });
  await running;
  if (isAskedAgain) {
    isAskedAgain = false;
    await wakeQueue();
  }
}
