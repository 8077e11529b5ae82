import { isCutOff } from '@/utils/attachments/isCutOff';
import { addAttachmentBody, readAttachments, readFile, saveAttachment } from '@/utils/db';
import { fetchAddress } from '@/utils/queue/fetchAddress';
import { fileLimits, readCapped } from '@/utils/queue/readCapped';
import type { Outcome } from '@/utils/queue/settlementOf';
import { hostsWith } from '@/utils/queue/siteOf';
import { done, type Result } from '@/utils/report/faults';
import type { Job, JobItem } from '@/utils/report/job';
import type { Attachment } from '@/utils/report/schema';
import { fetchWithin } from './fetchWithin';
import { parseFile } from './parse';

const hex = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** Bytes above which a file is kept and not read for its text. */
const readableLimit = 50_000_000;

/** Bytes held in our own memory before the browser is given them as a Blob, which it may put on disk. */
const heldLimit = 8_000_000;

async function collected(body: ReadableStream<Uint8Array> | null, type: string): Promise<Result<Blob>> {
  if (!body) return done(new Blob([], { type }));
  const parts: Blob[] = [];
  let held: BlobPart[] = [];
  let bytes = 0;
  const read = await readCapped(body, fileLimits, (piece) => {
    held.push(piece as BlobPart);
    bytes += piece.byteLength;
    if (bytes < heldLimit) return;
    parts.push(new Blob(held));
    held = [];
    bytes = 0;
  });
  return read.ok ? done(new Blob([...parts, ...held], { type })) : read;
}

/** Takes the text out of a stored file; where the report has no other body it becomes the body. */
async function readStored(item: JobItem, row: Attachment, blob: Blob): Promise<Outcome> {
  if (blob.size > readableLimit) return { kind: 'file', reason: null };
  if (isCutOff(new Uint8Array(await blob.arrayBuffer()))) {
    // Kept, and said; a text read off it would lack its end without a word.
    await saveAttachment({ ...row, reason: 'cut-off' }, blob);
    return { kind: 'file', reason: 'cut-off' };
  }
  const read = await parseFile(blob, { id: item.id, name: row.name, mediaType: row.mediaType });
  if (!read.ok) return { kind: 'fault', verdict: 'later', fault: read.fault };
  const { text, html, unreadable } = read.value;
  if (unreadable === 'web-page') {
    await saveAttachment({ ...row, state: 'failed', reason: 'web-page' }, undefined);
    return { kind: 'file', reason: 'web-page' };
  }
  if (unreadable !== undefined && row.reason !== unreadable) await saveAttachment({ ...row, reason: unreadable }, blob);
  const added = await addAttachmentBody(row.reportId, { name: row.name, text, html }, new Date().toISOString());
  return added.ok ? { kind: 'file', reason: null } : { kind: 'fault', verdict: 'later', fault: added.fault };
}

/**
 * Fetches an attachment into the store: capped, hashed, under the name its link has; then its text is read. One that
 * cannot be had leaves its record with the reason. One that is there already is not fetched again.
 */
export async function readAttachmentItem(item: JobItem, job: Job): Promise<Outcome> {
  const { reportId, url } = item;
  if (reportId === null) return { kind: 'fault', verdict: 'gone', fault: { code: 'not-found' } };
  const before = (await readAttachments(reportId)).find((row) => row.url === url);
  // One that lacks its end is asked for again: the server may have mended.
  if (before?.state === 'stored' && before.reason !== 'cut-off') {
    const kept = await readFile(before.id);
    return kept ? readStored(item, before, kept) : { kind: 'file', reason: null };
  }
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
  const hosts = hostsWith(job.hosts, item.host);
  const answer = await fetchAddress({ url }, hosts, Date.now(), fetchWithin(hosts, job.delay));
  if (answer.kind === 'fault') {
    await saveAttachment({ ...row, reason: answer.fault.code }, undefined);
    // A file kept from robots says nothing about the pages.
    return answer.verdict === 'stop' ? { ...answer, verdict: 'gone' } : answer;
  }
  const mediaType = answer.contentType.split(';')[0]?.trim() ?? '';
  if (/^(?:text\/html|application\/xhtml)/i.test(mediaType)) {
    // What portals answer in place of a file that is gone.
    await answer.body?.cancel();
    await saveAttachment({ ...row, mediaType, reason: 'web-page' }, undefined);
    return { kind: 'file', reason: 'web-page' };
  }
  const got = await collected(answer.body, mediaType);
  if (!got.ok) {
    const state = got.fault.code === 'too-large' ? 'too-large' : 'failed';
    await saveAttachment({ ...row, mediaType, state, reason: got.fault.code }, undefined);
    return state === 'too-large'
      ? { kind: 'file', reason: 'too-large' }
      : { kind: 'fault', verdict: 'later', fault: got.fault };
  }
  const blob = got.value;
  const sha256 = hex(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  const stored: Attachment = { ...row, mediaType, bytes: blob.size, sha256, state: 'stored' };
  const saved = await saveAttachment(stored, blob);
  return saved.ok ? readStored(item, stored, blob) : { kind: 'fault', verdict: 'later', fault: saved.fault };
}
