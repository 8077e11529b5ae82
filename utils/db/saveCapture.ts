import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import type { Region } from '@/utils/report/extraction';
import { failed, type Result } from '@/utils/report/faults';
import {
  type Capture,
  type Content,
  captureSchema,
  type LogEntry,
  type Report,
  type Version,
} from '@/utils/report/schema';
import { explainFault } from './explainFault';
import type { LibraryDatabase } from './libraryDatabase';
import { makeId } from './makeId';
import { type CaptureRows, contentSha256, derived, makeRows, stateSha256 } from './makeRows';
import { reportAtKey } from './reportAtKey';
import { database } from './store';
import { type Change, write } from './write';

export interface CaptureContext {
  /** Instant of the capture (ISO 8601, UTC). */
  readonly now: string;
  /** Region of the issuer, looked up by the caller. */
  readonly region?: Region | null;
  /** The list capture it belongs to. */
  readonly jobId?: string;
}

interface Known {
  readonly report: Report;
  readonly content: Content;
  /** Hash of what the stored page says. */
  readonly state: string;
}

async function known(db: LibraryDatabase, rows: CaptureRows): Promise<Known | undefined> {
  const report = await reportAtKey(db, rows.report.urlKey);
  const content = report && (await db.contents.get(report.id));
  return report && content && { report, content, state: await stateSha256(content) };
}

const logLine = (capture: Capture, event: LogEntry['event'], reportId: string, context: CaptureContext): LogEntry => {
  const { url, fields, rule } = capture.extraction;
  const column = fields.column?.value;
  return {
    id: capture.id,
    at: context.now,
    event,
    url,
    host: URL.canParse(url) ? new URL(url).hostname : '',
    column: typeof column === 'string' ? column : null,
    reportId,
    jobId: context.jobId ?? null,
    rule,
    readBy: capture.readBy,
    reason: null,
  };
};

const asVersion = ({ report, content }: Known): Version => {
  const { fields, body, outline, attachments, issues } = content;
  const { url, rule, bodySha256, sourceSha256, capturedAt, versionCount } = report;
  const page = { fields, body, outline, attachments, issues };
  return {
    id: makeId(),
    reportId: report.id,
    number: versionCount,
    capturedAt,
    url,
    rule,
    ...page,
    bodySha256,
    sourceSha256,
  };
};

async function keepSnapshot({ db, count }: Change, rows: CaptureRows): Promise<void> {
  if (await db.snapshots.where('sha256').equals(rows.snapshot.sha256).count()) return;
  await db.snapshots.add(rows.snapshot);
  count('snapshots', 1);
}

async function add(change: Change, rows: CaptureRows): Promise<void> {
  await change.db.reports.add(rows.report);
  await change.db.contents.add(rows.content);
  await change.db.identities.add(rows.identity);
  await keepSnapshot(change, rows);
  change.count('reports', 1);
  change.count('contents', 1);
  change.touch([rows.report.id]);
}

/** The page as it is now, under the report's old id, with the researcher's corrections, tags and note kept. */
async function renew(old: Known, rows: CaptureRows): Promise<CaptureRows> {
  const { report } = old;
  const content: Content = { ...rows.content, id: report.id, corrections: old.content.corrections };
  const kept = { id: report.id, tags: report.tags, note: report.note, binnedAt: report.binnedAt };
  return {
    ...rows,
    report: {
      ...rows.report,
      ...kept,
      ...derived(content),
      status: report.status === 'reviewed' ? 'new' : report.status,
      revision: report.revision + 1,
      versionCount: report.versionCount + 1,
      contentSha256: await contentSha256(content),
    },
    content,
    identity: { ...rows.identity, id: report.id },
  };
}

async function replace(change: Change, old: Known, rows: CaptureRows): Promise<void> {
  const { db } = change;
  const before = await db.identities.get(old.report.id);
  const addresses = before?.keys.filter((key) => key.startsWith('url:')) ?? [];
  await db.versions.add(asVersion(old));
  await db.reports.put(rows.report);
  await db.contents.put(rows.content);
  await db.identities.put({ ...rows.identity, keys: [...new Set([...addresses, ...rows.identity.keys])] });
  await keepSnapshot(change, rows);
  change.count('versions', 1);
  change.touch([old.report.id]);
}

const tables = ['reports', 'contents', 'snapshots', 'versions', 'identities', 'log'];
const raced = Symbol('raced');

/** About what the rows of a capture take: two bytes a character, the source compressed. */
const bytesOf = ({ content: { body }, snapshot }: CaptureRows): number =>
  2 * (body.text.length + body.html.length + body.markdown.length) + snapshot.gzip.length;

async function attempt(capture: Capture, rows: CaptureRows, context: CaptureContext) {
  const old = await known(await database(), rows);
  const fresh = await stateSha256(rows.content);
  const renewed = old && old.state !== fresh ? await renew(old, rows) : undefined;
  return write<CaptureOutcome | typeof raced>(
    tables,
    async (change) => {
      const { db } = change;
      const line = await db.log.where('id').equals(capture.id).first();
      if (line?.reportId) return { reportId: line.reportId, outcome: 'already-acknowledged' };
      const now = await reportAtKey(db, rows.report.urlKey);
      if (now?.id !== old?.report.id || now?.revision !== old?.report.revision) return raced;
      const event = old ? (renewed ? 'changed' : 'same') : 'captured';
      const reportId = old?.report.id ?? rows.report.id;
      if (old && renewed) await replace(change, old, renewed);
      if (!old) await add(change, rows);
      await db.log.add(logLine(capture, event, reportId, context));
      change.count('log', 1);
      return { reportId, outcome: event };
    },
    undefined,
    old && !renewed ? undefined : bytesOf(rows),
  );
}

/**
 * Stores one capture: report, content, source and log line in one strict transaction, resolved after the commit.
 * Safe to repeat: the same capture id is stored once. An unchanged page (`same`) stores nothing but the log line; a
 * changed one becomes the report's current state and its old state a version.
 * @param input a `Capture`, untrusted; what does not parse is `message-invalid`, what is above the cap `too-large`.
 */
export async function saveCapture(input: unknown, context: CaptureContext): Promise<Result<CaptureOutcome>> {
  const parsed = captureSchema.safeParse(input);
  if (!parsed.success) {
    const tooBig = parsed.error.issues.some((issue) => issue.code === 'too_big');
    return failed(tooBig ? 'too-large' : 'message-invalid', parsed.error.message.slice(0, 500));
  }
  try {
    const rows = await makeRows(parsed.data, context.now, context.region ?? null);
    for (let tries = 0; tries < 5; tries += 1) {
      const result = await attempt(parsed.data, rows, context);
      if (!result.ok) return result;
      if (result.value !== raced) return { ok: true, value: result.value };
    }
    return failed('conflict', 'the same page is being captured elsewhere');
  } catch (error) {
    return { ok: false, fault: await explainFault(error) };
  }
}
