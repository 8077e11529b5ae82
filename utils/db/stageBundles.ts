import type { Result } from '@/utils/report/faults';
import { identityOf } from './identityOf';
import type { Bundle, StagedRow } from './rows';
import { type Change, write } from './write';

const tables = ['staged', 'reports', 'contents', 'snapshots', 'versions', 'attachments', 'files'];

/** Puts the bulky rows of a report the library does not know where they belong: nothing leads to them yet. */
export async function placeHeavy({ db, count }: Change, bundle: Bundle): Promise<void> {
  const { content, versions, snapshots, attachments, files } = bundle;
  const held = new Set(
    await db.snapshots
      .where('sha256')
      .anyOf(snapshots.map((row) => row.sha256))
      .primaryKeys(),
  );
  const fresh = new Map(snapshots.filter((row) => !held.has(row.sha256)).map((row) => [row.sha256, row]));
  await db.contents.add(content);
  await db.versions.bulkAdd([...versions]);
  await db.attachments.bulkAdd([...attachments]);
  await db.files.bulkAdd([...files]);
  await db.snapshots.bulkAdd([...fresh.values()]);
  count('contents', 1);
  count('versions', versions.length);
  count('attachments', attachments.length);
  count('files', files.length);
  count('snapshots', fresh.size);
}

/** A report is strange to the library when none of its rows is there, under any of their ids. */
async function isStrange({ db }: Change, bundle: Bundle): Promise<boolean> {
  const { id } = bundle.report;
  const counts = await Promise.all([
    db.reports.where('id').equals(id).count(),
    db.contents.where('id').equals(id).count(),
    db.versions
      .where('id')
      .anyOf(bundle.versions.map((row) => row.id))
      .count(),
    db.attachments
      .where('id')
      .anyOf(bundle.attachments.map((row) => row.id))
      .count(),
    db.files
      .where('id')
      .anyOf(bundle.files.map((row) => row.id))
      .count(),
  ]);
  return counts.every((count) => count === 0);
}

/**
 * Stages a batch of an import: one transaction, no part of the library until the import is sealed. The bulk goes to its
 * place now, so that the seal is short and captures need not wait for it.
 */
export function stageBundles(importId: string, bundles: readonly Bundle[], at: string): Promise<Result<null>> {
  const rows = bundles.map((bundle) => ({ bundle, identity: identityOf(bundle.report, bundle.content) }));
  return write(
    tables,
    async (change) => {
      for (const { bundle, identity } of rows) {
        const placed = await isStrange(change, bundle);
        if (placed) await placeHeavy(change, bundle);
        const kept: Bundle = placed ? { ...bundle, snapshots: [], files: [] } : bundle;
        const row: StagedRow = { importId, at, identity, heavy: placed ? 'placed' : 'here', bundle: kept };
        await change.db.staged.add(placed ? { ...row, bundle: lightened(kept) } : row);
      }
      return null;
    },
    60_000,
    bundles.reduce((sum, bundle) => sum + bytesOf(bundle), 0),
  );
}

/** About what a report takes with all that belongs to it. */
const bytesOf = ({ content, versions, snapshots, files }: Bundle): number =>
  [content, ...versions].reduce(
    (sum, { body }) => sum + 2 * (body.text.length + body.html.length + body.markdown.length),
    0,
  ) +
  snapshots.reduce((sum, row) => sum + row.gzip.length, 0) +
  files.reduce((sum, row) => sum + row.blob.size, 0);

/** Only what the seal needs of a placed report: ids instead of bulk. */
function lightened(bundle: Bundle): Bundle {
  const { content } = bundle;
  const body = { ...content.body, text: '', html: '', markdown: '' };
  return { ...bundle, content: { ...content, body, outline: [], fields: {} }, versions: [] };
}
