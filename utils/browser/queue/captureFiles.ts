import { addJob, judgeKnown, type Settlement, settleItem } from '@/utils/db';
import { newJob } from '@/utils/queue/newJob';
import { readSavedPage } from '@/utils/queue/savedPage';
import { withCharsetDoubt } from '@/utils/queue/withCharsetDoubt';
import { done, failed, type Result } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { storeCapture } from '../background/storeCapture';
import { parsePageHere } from './parseHere';

/** Bytes of a saved page above which it is refused. */
const fileLimit = 50_000_000;
const makeId = () => newId((bytes) => crypto.getRandomValues(bytes));
const instant = () => new Date().toISOString();

interface Chosen {
  readonly id: string;
  readonly file: File;
}

async function capture({ id, file }: Chosen, jobId: string): Promise<Settlement> {
  if (file.size > fileLimit) return { state: 'failed', reason: 'too-large' };
  const { html, url, isGuess } = readSavedPage(new Uint8Array(await file.arrayBuffer()));
  const page = parsePageHere({ html, url: url ?? addressOf(file) });
  if (page.issues.some(({ reason }) => reason === 'error-page')) return { state: 'failed', reason: 'page-error' };
  const extraction = withCharsetDoubt(page, isGuess);
  const stored = await storeCapture({ id, extraction, source: html, readBy: 'file' }, jobId);
  if (!stored.ok) return { state: 'failed', reason: stored.fault.code };
  const { outcome, reportId } = stored.value;
  return { state: outcome === 'already-acknowledged' ? 'captured' : outcome, reportId, readBy: 'file' };
}

/** What stands for the address of a file that does not say where it was saved from. */
const addressOf = (file: File) => `file:///${encodeURIComponent(file.name)}`;

/**
 * Captures saved pages (HTML or MHTML) one after another, as a job like any other: each file ends in the method log.
 * Runs in the page that chose the files, because only it has them; the address is the one noted in the file.
 * `progress` is told how many are done. Stops between two files when `signal` says so; the rest are cancelled.
 */
export async function captureFiles(
  files: readonly File[],
  name: string,
  { progress, signal }: { readonly progress?: (count: number) => void; readonly signal?: AbortSignal } = {},
): Promise<Result<{ readonly jobId: string }>> {
  if (files.length === 0) return failed('not-found', 'no files');
  const chosen = files.map((file): Chosen => ({ id: makeId(), file }));
  const job = newJob({ id: makeId(), source: 'files', name, withAttachments: false }, instant());
  const seeds = chosen.map(({ id, file }) => ({
    id,
    work: 'file' as const,
    url: addressOf(file),
    title: file.name,
    state: 'reading' as const,
  }));
  const added = await addJob(job, await judgeKnown(seeds));
  if (!added.ok) return added;
  for (const [at, each] of chosen.entries()) {
    const settlement: Settlement = signal?.aborted
      ? { state: 'excluded', reason: 'cancelled' }
      : await capture(each, job.id);
    const settled = await settleItem(each.id, settlement, instant());
    if (!settled.ok && settled.fault.code !== 'not-found') return settled;
    progress?.(at + 1);
  }
  return done({ jobId: job.id });
}
