import { csl } from '../citations/csl';
import { gbt7714 } from '../citations/gbt7714';
import { ris } from '../citations/ris';
import { encodeRecord } from '../records/encodeRecord';
import type { PlacedRecord } from '../records/place';
import type { Spool } from '../spool';
import { attachmentRows, attachmentsTable } from '../tables/attachmentsTable';
import { provenanceRows, provenanceTable } from '../tables/provenanceTable';
import { reportsTable } from '../tables/reportsTable';
import { sectionRows, sectionsTable } from '../tables/sectionsTable';
import { versionRows, versionsTable } from '../tables/versionsTable';
import { csvWriter } from '../writers/csvWriter';
import type { FileWriter } from '../writers/fileWriter';
import { linesWriter } from '../writers/linesWriter';
import { parquetWriter } from '../writers/parquetWriter';
import { sheetWriter } from '../writers/sheetWriter';
import { nvivoSheet } from '../xlsx/nvivoSheet';
import { tableSheet } from '../xlsx/tableSheet';
import type { Include } from './include';

/** The files that gain rows from each report, in the order in which they stand in the zip. */
export async function tableWriters(spool: Spool, include: Include): Promise<readonly FileWriter[]> {
  return [
    await csvWriter(spool, reportsTable, (placed) => [placed]),
    await linesWriter<PlacedRecord>(spool, {
      path: 'data/reports.jsonl',
      textOf: (placed) => `${encodeRecord(placed)}\n`,
    }),
    ...(include.parquet ? [await parquetWriter(spool, reportsTable)] : []),
    ...(include.xlsx ? [await sheetWriter(spool, tableSheet(reportsTable))] : []),
    await csvWriter(spool, sectionsTable, sectionRows),
    await csvWriter(spool, provenanceTable, provenanceRows),
    await csvWriter(spool, attachmentsTable, attachmentRows),
    await csvWriter(spool, versionsTable, versionRows),
    ...(include.interop ? await interopWriters(spool, include) : []),
  ];
}

async function interopWriters(spool: Spool, include: Include): Promise<readonly FileWriter[]> {
  return [
    await linesWriter<PlacedRecord>(spool, { path: 'interop/zotero.ris', textOf: ({ record }) => ris(record) }),
    await linesWriter<PlacedRecord>(spool, {
      path: 'interop/csl.json',
      head: '[\n',
      between: ',\n',
      tail: '\n]\n',
      textOf: ({ record }) => csl(record),
    }),
    await linesWriter<PlacedRecord>(spool, {
      path: 'interop/gbt7714.txt',
      textOf: ({ record }) => `${gbt7714(record).replace(/\s+/gu, ' ')}\n`,
    }),
    ...(include.texts ? [await sheetWriter(spool, nvivoSheet())] : []),
  ];
}
