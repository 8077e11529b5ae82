import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import { sampleRecord, writeDataset } from './sampleDataset';

/** Zips that a colleague may hand over: one good, one with a file altered, one that is none. */
export interface CollectionFiles {
  readonly colleague: string;
  readonly changed: string;
  readonly nothing: string;
}

/** Writes them into a folder. The good one holds a report that differs from the library's, one like it, and a new one. */
export async function writeFiles(folder: string): Promise<CollectionFiles> {
  const [colleague, changed, nothing] = ['colleague.zip', 'changed.zip', 'nothing.zip'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  await writeDataset(colleague, [
    await sampleRecord(1, { title: '张湾区人民政府2019年度法治政府建设情况报告（修改稿）' }),
    await sampleRecord(2),
    await sampleRecord(47),
  ]);
  const zip = await JSZip.loadAsync(await readFile(colleague));
  zip.file('data/reports.csv', `${await zip.file('data/reports.csv')?.async('string')},`);
  await writeFile(changed, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  await writeFile(nothing, 'not a zip');
  return { colleague, changed, nothing };
}
