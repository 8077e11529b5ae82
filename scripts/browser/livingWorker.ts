import type { WebWorker } from 'puppeteer-core';
import { pause } from '../support/pause';

/** How long a worker is given to answer, and how often the newest one is asked, in ms. */
const patience = 2_000;
const interval = 50;
const longest = 60_000;

/** Does it answer? One that was just ended says so, or nothing at all. */
const isAlive = (worker: WebWorker): Promise<boolean> =>
  Promise.race([worker.evaluate(() => true).catch(() => false), pause(patience).then(() => false)]);

/**
 * The background worker, alive: one that was just ended is listed for a moment still. Throws where none answers within a minute.
 * @param find the newest worker there is; null where it cannot be reached
 */
export async function livingWorker(find: () => Promise<WebWorker | null>): Promise<WebWorker> {
  const end = performance.now() + longest;
  for (;;) {
    const worker = await find().catch(() => null);
    if (worker && (await isAlive(worker))) return worker;
    if (performance.now() > end) throw new Error('The background worker cannot be reached.');
    await pause(interval);
  }
}
