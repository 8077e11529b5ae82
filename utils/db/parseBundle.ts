import { failed, type Result } from '@/utils/report/faults';
import { attachmentSchema, contentSchema, reportSchema, versionSchema } from '@/utils/report/schema';
import { gzip } from './gzip';
import { sha256 } from './hash';
import { contentSha256, derived, squeezed } from './makeRows';
import type { Bundle, FileRow, SnapshotRow } from './rows';
import { urlKey } from './urlKey';

/** A report on its way in. Untrusted, whoever made it. */
export interface IncomingRecord {
  readonly report: unknown;
  readonly content: unknown;
  readonly versions?: readonly unknown[];
  readonly attachments?: readonly unknown[];
  /** Source of the current state, and of earlier states where they are known. */
  readonly sources?: readonly string[];
  /** Bytes of stored attachments by attachment id. */
  readonly files?: ReadonlyMap<string, Blob>;
}

async function snapshotsOf(sources: readonly string[], wanted: ReadonlySet<string>): Promise<SnapshotRow[]> {
  const rows = await Promise.all(
    sources.map(async (source) => ({
      sha256: await sha256(source),
      gzip: await gzip(source),
      bytes: new TextEncoder().encode(source).length,
    })),
  );
  return rows.filter((row) => wanted.has(row.sha256));
}

const refused = (id: unknown, why: string) =>
  failed('import-refused', `${String(id).slice(0, 40)}: ${why}`.slice(0, 500));

/**
 * Parses a record and holds it against its own hashes. What a light row says about its content is computed anew, so that it
 * cannot lie. Refused with the report's id and the reason: wrong shape, ids that do not fit each other, wrong hash.
 */
export async function parseBundle(record: IncomingRecord): Promise<Result<Bundle>> {
  const report = reportSchema.safeParse(record.report);
  if (!report.success) return refused(Reflect.get(Object(record.report), 'id'), report.error.message);
  const { id } = report.data;
  const content = contentSchema.safeParse(record.content);
  if (!content.success) return refused(id, content.error.message);
  const versions = versionSchema
    .array()
    .max(10_000)
    .safeParse(record.versions ?? []);
  if (!versions.success) return refused(id, versions.error.message);
  const attachments = attachmentSchema
    .array()
    .max(10_000)
    .safeParse(record.attachments ?? []);
  if (!attachments.success) return refused(id, attachments.error.message);
  const strange = [...versions.data, ...attachments.data].some((row) => row.reportId !== id);
  if (content.data.id !== id || strange) return refused(id, 'belongs to another report');
  if ((await contentSha256(content.data)) !== report.data.contentSha256) return refused(id, 'content hash');
  if ((await sha256(squeezed(content.data.body.text))) !== report.data.bodySha256) return refused(id, 'body hash');
  const wanted = new Set([report.data, ...versions.data].map((row) => row.sourceSha256));
  const files: FileRow[] = [];
  for (const row of attachments.data) {
    const blob = record.files?.get(row.id);
    if (!blob) continue;
    const hash = await sha256(new Uint8Array(await blob.arrayBuffer()));
    if (row.sha256 !== null && row.sha256 !== hash) return refused(id, `attachment hash ${row.id}`);
    files.push({ id: row.id, blob });
  }
  const snapshots = await snapshotsOf(record.sources ?? [], wanted);
  const light = { ...report.data, ...derived(content.data), urlKey: urlKey(report.data.url) };
  return {
    ok: true,
    value: {
      report: light,
      content: content.data,
      versions: versions.data,
      snapshots,
      attachments: attachments.data,
      files,
    },
  };
}
