import { methodsParagraph } from '../methods/methodsParagraph';
import { codebook } from '../papers/codebook';
import { dataPackage, type PackageFacts } from '../papers/dataPackage';
import { type FileSum, sumsText } from '../papers/fileSum';
import { packageDigest } from '../papers/packageDigest';
import { readme } from '../papers/readme';
import { loaders } from '../scripts/loaders';
import type { Sink } from '../sink';
import type { ExportSource } from '../source';
import type { Spool } from '../spool';
import { type WriteZipOptions, writeZip, type ZipEntry } from '../zip/writeZip';
import { hashedEntry } from './hashedEntry';
import type { Include } from './include';
import { logFiles } from './logFiles';
import type { PlannedPart } from './planParts';
import { recordCursor } from './recordCursor';
import { recordEntries } from './recordEntries';
import { tableWriters } from './tableWriters';

export interface PartOrder {
  readonly source: ExportSource;
  readonly spool: Spool;
  readonly sink: Sink;
  readonly part: PlannedPart;
  readonly number: number;
  readonly selected: number;
  readonly include: Include;
  readonly onRecord: (done: number) => void;
  readonly zip: WriteZipOptions;
}

const encoder = new TextEncoder();

/** Writes one complete package into the sink. The spool is the caller's to dispose of. */
export async function exportPart(order: PartOrder): Promise<{ readonly bytes: number; readonly entries: number }> {
  const { source, spool, part, include } = order;
  const sums: FileSum[] = [];
  let latestAt: string | undefined;
  const tables = await tableWriters(spool, include);
  const cursor = recordCursor(source, part.places, tables, ({ report }, done) => {
    if (latestAt === undefined || report.updatedAt > latestAt) latestAt = report.updatedAt;
    order.onRecord(done);
  });
  const log = await logFiles(source, spool, new Set(part.places.map(({ id }) => id)));

  const table = (writer: (typeof tables)[number] | (typeof log.writers)[number]) =>
    hashedEntry(
      writer.path,
      async function* () {
        await cursor.finish();
        await log.finish();
        yield* writer.read();
      },
      sums,
      writer.stored,
    );
  const paper = (path: string, text: () => string | Promise<string>) =>
    hashedEntry(
      path,
      async function* () {
        yield encoder.encode(await text());
      },
      sums,
    );
  const facts = (): PackageFacts => ({
    reports: part.places.length,
    selected: order.selected,
    part: order.number,
    firstId: part.places[0]?.id,
    lastId: part.places.at(-1)?.id,
    latestAt,
  });
  const files = [...recordEntries(source, part.places, cursor, sums), ...[...tables, ...log.writers].map(table)];
  const packaged = files.map(({ path }) => path);
  const papers: readonly ZipEntry[] = [
    ...loaders.map(({ path, text }) => paper(path, () => text)),
    paper('codebook.csv', codebook),
    paper('README.md', () => {
      const rows = log.summary.rows();
      const firstAt = rows.map((row) => row.firstAt).sort()[0];
      const lastAt = rows
        .map((row) => row.lastAt)
        .sort()
        .at(-1);
      const own = ['README.md', 'codebook.csv', 'datapackage.json', 'datapackage-digest.json', 'SHA256SUMS.txt'];
      const methods = methodsParagraph({ reports: part.places.length, firstAt, lastAt, rows });
      return readme(facts(), [...packaged, ...loaders.map(({ path }) => path), ...own], methods);
    }),
    paper('datapackage.json', () => dataPackage(facts(), sums)),
    paper('datapackage-digest.json', () => packageDigest(sums)),
    paper('SHA256SUMS.txt', () => sumsText(sums)),
  ];
  const entries = [...files, ...papers];
  try {
    return { bytes: await writeZip(entries, order.sink, order.zip), entries: entries.length };
  } finally {
    await cursor.dispose();
  }
}
