import { readAttachments, saveAttachment } from '@/utils/db';
import { fetchAddress } from '@/utils/queue/fetchAddress';
import { fileLimits, readCapped } from '@/utils/queue/readCapped';
import type { Outcome } from '@/utils/queue/settlementOf';
import { hostsWith } from '@/utils/queue/siteOf';
import type { Job, JobItem } from '@/utils/report/job';
import type { Attachment } from '@/utils/report/schema';
import { guardedFetch } from './guardedFetch';

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/**
 * Fetches an attachment into the store: capped, hashed, under the name its link has. One that cannot be had leaves its
 * record with the reason. One that is there already is not fetched again.
 */
export async function readAttachmentItem(item: JobItem, job: Job): Promise<Outcome> {
  const { reportId, url } = item;
  if (reportId === null) return { kind: 'fault', verdict: 'gone', fault: { code: 'not-found' } };
  const before = (await readAttachments(reportId)).find((row) => row.url === url);
  if (before?.state === 'stored') return { kind: 'file', reason: null };
  const row: Attachment = {
    id: before?.id ?? item.id,
    reportId,
    name: item.title,
    url,
    mediaType: '',
    bytes: 0,
    sha256: null,
    state: 'failed',
    reason: null,
    fetchedAt: new Date().toISOString(),
  };
  const answer = await fetchAddress({ url }, hostsWith(job.hosts, item.host), Date.now(), guardedFetch);
  if (answer.kind === 'fault') {
    await saveAttachment({ ...row, reason: answer.fault.code }, undefined);
    return answer.verdict === 'stop' ? { ...answer, verdict: 'gone' } : answer;
  }
  const mediaType = answer.contentType.split(';')[0]?.trim() ?? '';
  let blob = new Blob([], { type: mediaType });
  // Kept as a growing Blob, which the browser may put on disk, not as bytes in our memory.
  const read = answer.body
    ? await readCapped(answer.body, fileLimits, (piece) => {
        blob = new Blob([blob, piece as BlobPart], { type: mediaType });
      })
    : { ok: true as const, value: 0 };
  if (!read.ok) {
    const isLarge = read.fault.code === 'too-large';
    await saveAttachment(
      { ...row, mediaType, state: isLarge ? 'too-large' : 'failed', reason: read.fault.code },
      undefined,
    );
    return isLarge ? { kind: 'file', reason: 'too-large' } : { kind: 'fault', verdict: 'later', fault: read.fault };
  }
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const saved = await saveAttachment({ ...row, mediaType, bytes: read.value, sha256, state: 'stored' }, blob);
  return saved.ok ? { kind: 'file', reason: null } : { kind: 'fault', verdict: 'later', fault: saved.fault };
}
