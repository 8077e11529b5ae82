import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import type { Stage } from '@/scripts/browser/stage';
import type { ExportRecord } from '@/utils/dataset/source';
import { part, press } from './act';
import { writeDataset } from './sampleDataset';

/** Takes records into an open library as a person does: by the import dialogue, from a zip. */
export async function importInto(stage: Stage, library: Page, records: readonly ExportRecord[]): Promise<void> {
  const path = join(stage.downloads, 'sample-dataset.zip');
  await writeDataset(path, records);
  await press(library, 'library-import');
  const input = (await part(library, 'import-file')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
  // Every hash is checked first; on a busy machine that takes its time.
  await (await part(library, 'import-apply', 60_000)).click();
  await part(library, 'import-done', 60_000);
  await press(library, 'import-close');
}
