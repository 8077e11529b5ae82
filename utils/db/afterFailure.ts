import type { Fault } from '@/utils/report/faults';
import { compareCanary } from './canary';
import { classifyFault } from './classifyFault';
import { readState } from './readState';
import { openStore } from './store';
import { withTimeout } from './withTimeout';

/** The researcher waits: with the write's own time this stays within ten seconds. */
const patience = 1_000;

/**
 * What a failed write has left behind. Chromium closes a LevelDB library whose write met a full disk; it may then not open
 * again before there is room, or be begun anew at once (4 of 27 runs). "Everything earlier is intact" is said only of
 * a library that still answers with the books that the canary knows.
 * @returns the graver fault, or the failure's own when the library stands
 */
export async function afterFailure(fault: Fault): Promise<Fault> {
  if (fault.code !== 'storage-full' && fault.code !== 'storage-failed') return fault;
  try {
    return (await withTimeout(lookUntilAnswered(), patience)) ?? fault;
  } catch (error) {
    const { code, detail } = classifyFault(error);
    if (code === 'storage-timeout') return fault;
    const shown = code === 'storage-failed' && fault.code === 'storage-full' ? 'storage-no-room' : code;
    return { code: shown, ...(detail ? { detail } : {}) };
  }
}

async function look(): Promise<Fault | undefined> {
  const { db, keeper, fault } = await openStore();
  // The canary first: whoever writes meanwhile is ahead of it.
  const canary = await keeper.read();
  return fault ?? (canary && compareCanary(canary, await readState(db)));
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** The browser closes the library a moment after the write: by then it answers no more, or anew. Meanwhile it breaks reading off too. */
async function lookUntilAnswered(): Promise<Fault | undefined> {
  await pause(200);
  for (let tries = 1; ; tries += 1) {
    try {
      return await look();
    } catch (error) {
      if (tries > 8 || classifyFault(error).code !== 'storage-failed') throw error;
      await pause(50);
    }
  }
}
