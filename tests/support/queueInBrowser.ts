import type { Stage } from '@/scripts/browser/stage';
import { newId } from '@/utils/report/id';
import { storedRows } from './inWorker';

export const makeId = () => newId((bytes) => crypto.getRandomValues(bytes));

/** Gives a command as one of our own pages does, from an open library tab. */
export async function command(stage: Stage, name: string, input: unknown): Promise<unknown> {
  const page = await stage.openExtensionPage('library.html');
  try {
    return await page.evaluate((message) => chrome.runtime.sendMessage(message), { gongkai: 1, command: name, input });
  } finally {
    await page.close();
  }
}

/** Waits until a job is in one of these states, and gives it back. A killed worker may answer nothing for a moment. */
export async function jobIn(stage: Stage, jobId: string, states: readonly string[], withinMs: number) {
  const end = performance.now() + withinMs;
  for (;;) {
    const job = await storedRows(stage, 'jobs')
      .then((jobs) => jobs.find(({ id }) => id === jobId))
      .catch(() => undefined);
    if (job && states.includes(String(job.state))) return job;
    if (performance.now() > end) throw new Error(`The job is still ${JSON.stringify(job)} after ${withinMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
