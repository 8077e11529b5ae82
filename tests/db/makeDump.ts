import { writeFile } from 'node:fs/promises';
import {
  binReports,
  correctField,
  database,
  readReport,
  saveAttachment,
  saveCapture,
  setStatus,
  tagReports,
  writeNote,
} from '@/utils/db';
import { dumpDatabase } from './databaseDump';
import { freshStore, good, sampleCapture } from './support';

/**
 * Writes an example database of the schema version this code has: `npx tsx tests/db/makeDump.ts`.
 * Run once when a version is finished, before the next one is begun; the file is kept for ever.
 */
async function makeDump(): Promise<void> {
  await freshStore();
  const now = '2026-11-21T10:00:00.000Z';
  const ids: string[] = [];
  for (let n = 1; n <= 12; n += 1) {
    const capture = sampleCapture({ url: `http://www.example.gov.cn/zwgk/${n}.html`, title: `第${n}号报告` });
    ids.push(good(await saveCapture(capture, { now })).reportId);
  }
  const [first = '', second = '', third = ''] = ids;
  const changed = sampleCapture({ url: 'http://www.example.gov.cn/zwgk/1.html', title: '第1号报告（更正）' });
  good(await saveCapture(changed, { now: '2026-11-22T10:00:00.000Z' }));
  const { revision = 0 } = (await readReport(first)) ?? {};
  good(await correctField({ id: first, revision, field: 'dateWritten', value: '2024-03-02' }));
  good(await writeNote(second, 0, '复核：附件缺失'));
  good(await tagReports([first, second], { add: ['重庆', '2023'] }));
  good(await setStatus([second], 'reviewed'));
  good(await binReports([third]));
  const file = new Blob(['%PDF-1.4 example'], { type: 'application/pdf' });
  const attachment = { id: `${first}-1`, reportId: first, name: '附件1.pdf', url: 'http://www.example.gov.cn/1.pdf' };
  const stored = { ...attachment, mediaType: file.type, bytes: file.size, sha256: null, state: 'stored' as const };
  good(await saveAttachment({ ...stored, reason: null, fetchedAt: now }, file));
  const dump = await dumpDatabase(await database());
  await writeFile(`tests/fixtures/databases/v${dump.version}.json`, `${JSON.stringify(dump, undefined, 1)}\n`);
  console.log(`v${dump.version}: ${dump.rows.reports?.length} reports`);
}

await makeDump();
process.exit(0);
