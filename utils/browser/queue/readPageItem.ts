import { findCapture, type ItemSeed, readContent } from '@/utils/db';
import { fileExtraction } from '@/utils/queue/fileExtraction';
import type { Outcome } from '@/utils/queue/settlementOf';
import { withCharsetDoubt } from '@/utils/queue/withCharsetDoubt';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Extraction } from '@/utils/report/extraction';
import { newId } from '@/utils/report/id';
import type { Job, JobItem } from '@/utils/report/job';
import type { ReadWay } from '@/utils/report/schema';
import { storeCapture } from '../background/storeCapture';
import { parsePage } from './parse';
import { readOpenTab, readPageInTab } from './readInTab';
import { readText } from './readText';

/** Characters of body below which a fetched page is opened in a tab: its text may be put in by script. */
const enough = 200;

const needsScripts = ({ body, attachments }: Extraction) => body.text.length < enough && attachments.length === 0;

/** Reads one page and stores it; what an earlier, killed run has stored already is not fetched again. */
export async function readPageItem(item: JobItem, job: Job): Promise<Outcome> {
  const known = await findCapture(item.id);
  if (known) return stored(known, known.readBy ?? 'fetch', job);
  if (item.work === 'tab') return fromTab(await readOpenTab(item), 'tab', job);
  const answer = await readText(item, job);
  if (answer.kind === 'fault') return answer;
  if (answer.kind === 'unfetchable') return fromTab(await readPageInTab(item, job), 'background-tab', job);
  if (answer.kind === 'file') return save(item, job, fileExtraction(item, answer.url), '');
  const parsed = await parsePage({ html: answer.text, url: answer.url });
  if (!parsed.ok) return { kind: 'fault', verdict: 'later', fault: parsed.fault };
  const extraction = withCharsetDoubt(parsed.value, answer.isGuess);
  if (extraction.issues.some(({ reason }) => reason === 'error-page')) {
    return { kind: 'fault', verdict: 'later', fault: { code: 'page-error' } };
  }
  if (needsScripts(extraction)) return fromTab(await readPageInTab(item, job), 'background-tab', job);
  return save(item, job, extraction, answer.text);
}

async function save(item: JobItem, job: Job, extraction: Extraction, source: string): Promise<Outcome> {
  const result = await storeCapture({ id: item.id, extraction, source, readBy: 'fetch' }, job.id);
  if (!result.ok) return { kind: 'fault', verdict: 'later', fault: result.fault };
  return stored(result.value, 'fetch', job);
}

async function fromTab(
  came: CaptureOutcome | (Outcome & { kind: 'fault' }),
  readBy: ReadWay,
  job: Job,
): Promise<Outcome> {
  return 'kind' in came ? came : stored(came, readBy, job);
}

/** A stored page, with its attachments as further items where the job wants them. */
async function stored(capture: CaptureOutcome, readBy: ReadWay, job: Job): Promise<Outcome> {
  const attachments = job.withAttachments ? await attachmentSeeds(capture.reportId) : [];
  return { kind: 'stored', capture, readBy, attachments };
}

/** A report's attachments as items of a job. */
export async function attachmentSeeds(reportId: string): Promise<ItemSeed[]> {
  const content = await readContent(reportId);
  return (content?.attachments ?? []).map(({ name, url }) => ({
    id: newId((bytes) => crypto.getRandomValues(bytes)),
    work: 'attachment',
    url,
    title: name,
    reportId,
  }));
}
