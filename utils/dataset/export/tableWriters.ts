import { encodeRecord } from '../records/encodeRecord';
import type { Spool } from '../spool';
import { attachmentRows, attachmentsTable } from '../tables/attachmentsTable';
import { provenanceRows, provenanceTable } from '../tables/provenanceTable';
import { reportsTable } from '../tables/reportsTable';
import { sectionRows, sectionsTable } from '../tables/sectionsTable';
import { versionRows, versionsTable } from '../tables/versionsTable';
import { csvWriter } from '../writers/csvWriter';
import type { FileWriter } from '../writers/fileWriter';
import { linesWriter } from '../writers/linesWriter';
import type { Include } from './include';

/** The files that gain rows from each report, in the order in which they stand in the zip. */
export async function tableWriters(spool: Spool, include: Include): Promise<readonly FileWriter[]> {
  void include;
  return [
    await csvWriter(spool, reportsTable, (placed) => [placed]),
    await linesWriter(spool, { path: 'data/reports.jsonl', textOf: (placed) => `${encodeRecord(placed)}\n` }),
    await csvWriter(spool, sectionsTable, sectionRows),
    await csvWriter(spool, provenanceTable, provenanceRows),
    await csvWriter(spool, attachmentsTable, attachmentRows),
    await csvWriter(spool, versionsTable, versionRows),
  ];
}
