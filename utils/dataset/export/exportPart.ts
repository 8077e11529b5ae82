import { codebook } from '../papers/codebook';
import { dataPackage, type PackageFacts } from '../papers/dataPackage';
import { type FileSum, sumsText } from '../papers/fileSum';
import { packageDigest } from '../papers/packageDigest';
import { qualityCount } from '../papers/quality';
import { readme } from '../papers/readme';
import type { Place } from '../records/place';
import { loaders } from '../scripts/loaders';
import type { Sink } from '../sink';
import type { ExportSource } from '../source';
import type { Spool } from '../spool';
import { type WriteZipOptions, writeZip, type ZipEntry } from '../zip/writeZip';
import { hashedEntry, wholeEntry } from './hashedEntry';
import type { Include } from './include';
import { logFiles } from './logFiles';
import { recordCursor } from './recordCursor';
import { recordEntries } from './recordEntries';
import { tableWriters } from './tableWriters';

export interface PartOrder {
  readonly source: ExportSource;
  readonly spool: Spool;
  readonly sink: Sink;
  readonly places: readonly Place[];
  /** Of the whole selection: what was listed, failed or excluded there belongs to every part. */
  readonly hosts: readonly string[];
  readonly number: number;
  readonly selected: number;
  readonly include: Include;
  /** `packing`: all have passed, the tables are being packed. */
  readonly onRecord: (done: number, packing: boolean) => void;
  readonly zip: WriteZipOptions;
}

const encoder = new TextEncoder();

/** Writes one complete package into the sink. The spool is the caller's to dispose of. */
export async function exportPart(order: PartOrder): Promise<{ readonly bytes: number; readonly entries: number }> {
  const { source, spool, places, include } = order;
  const sums: FileSum[] = [];
  let latestAt: string | undefined;
  const quality = qualityCount();
  const tables = await tableWriters(spool, include);
  const cursor = recordCursor(source, places, tables, ({ report }, done) => {
    if (latestAt === undefined || report.updatedAt > latestAt) latestAt = report.updatedAt;
    quality.add(report);
    order.zip.signal?.throwIfAborted();
    order.onRecord(done, false);
  });
  const log = await logFiles(
    source,
    spool,
    new Set(places.map(({ id }) => id)),
    new Set(order.hosts),
    order.zip.signal,
  );

  const table = (writer: (typeof tables)[number] | (typeof log.writers)[number]) =>
    hashedEntry(
      writer.path,
      async function* () {
        await cursor.finish();
        order.onRecord(places.length, true);
        await log.finish();
        yield* writer.read();
      },
      sums,
      writer.stored,
    );
  const paper = (path: string, text: () => string | Promise<string>) =>
    wholeEntry(path, async () => encoder.encode(await text()), sums);
  const facts = (): PackageFacts => ({
    reports: places.length,
    selected: order.selected,
    part: order.number,
    firstId: places[0]?.id,
    lastId: places.at(-1)?.id,
    latestAt,
    quality: quality.read(),
  });
  const papers: readonly ZipEntry[] = [
    ...loaders.map(({ path, text }) => paper(path, () => text)),
    paper('codebook.csv', codebook),
    paper('README.md', () => {
      const own = ['README.md', 'codebook.csv', 'datapackage.json', 'datapackage-digest.json', 'SHA256SUMS.txt'];
      return readme(facts(), [...sums.map(({ path }) => path), ...own], log.summary.rows());
    }),
    paper('datapackage.json', () => dataPackage(facts(), sums)),
    paper('datapackage-digest.json', () => packageDigest(sums)),
    paper('SHA256SUMS.txt', () => sumsText(sums)),
  ];
  const entries = function* (): Generator<ZipEntry> {
    yield* recordEntries(source, places, cursor, sums);
    yield* [...tables, ...log.writers].map(table);
    yield* papers;
  };
  try {
    return await writeZip(entries(), order.sink, order.zip);
  } finally {
    await cursor.dispose();
  }
}
