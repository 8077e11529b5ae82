import type { CDPSession, Page, WebWorker } from 'puppeteer-core';
import { pause } from '../support/pause';
import { resetPeak, residentNow, residentPeak } from './processMemory';

/** Memory of a page's process while it exports, in MB. */
export interface MemoryWatch {
  /** Peak of resident memory in each part, in their order: it must not rise with their number. */
  readonly partPeaks: readonly number[];
  /** Largest JavaScript heap, with its array buffers, of the page and of its worker. */
  readonly pageHeap: number;
  readonly workerHeap: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

const every = 500;

async function heapOf(session: CDPSession | undefined): Promise<number> {
  if (!session) return 0;
  try {
    const usage = (await session.send('Runtime.getHeapUsage')) as HeapUsage;
    return (usage.usedSize + (usage.backingStorageSize ?? 0)) / 1e6;
  } catch (reason) {
    // The worker has ended between two looks.
    if (reason instanceof Error && /closed|detached|not found/i.test(reason.message)) return 0;
    throw reason;
  }
}

/**
 * Looks at a page's process twice a second until `stop`: resident memory by part, heaps of the page and its worker.
 * @param partOf which part is being written now, from 1.
 */
export function watchMemory(page: Page, processId: number, partOf: () => Promise<number>) {
  const peaks: number[] = [];
  const heaps = { page: 0, worker: 0 };
  let worker: WebWorker | undefined;
  const onWorker = (created: WebWorker) => {
    worker = created;
  };
  page.on('workercreated', onWorker);
  let ended = false;
  const look = async () => {
    const session = await page.createCDPSession();
    while (!ended) {
      const part = Math.max(1, await partOf());
      if (part > peaks.length) {
        // What a part begins with counts for it too.
        resetPeak(processId);
        while (peaks.length < part) peaks.push(residentNow(processId));
      }
      peaks[part - 1] = Math.max(peaks[part - 1] ?? 0, residentPeak(processId));
      heaps.page = Math.max(heaps.page, await heapOf(session));
      heaps.worker = Math.max(heaps.worker, await heapOf(worker?.client));
      await pause(every);
    }
    await session.detach();
  };
  const looking = look();
  return {
    async stop(): Promise<MemoryWatch> {
      ended = true;
      await looking;
      page.off('workercreated', onWorker);
      return { partPeaks: peaks, pageHeap: heaps.page, workerHeap: heaps.worker };
    },
  };
}
