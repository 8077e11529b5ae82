import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportByHand } from '@/scripts/browser/exportByHand';
import type { Stage } from '@/scripts/browser/stage';
import { makeRows } from '@/utils/db/makeRows';
import { pack } from '../dataset/pack';
import { recordOf, sourceOf } from '../dataset/records';
import { sampleExtraction } from '../db/support';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();

/** A colleague's set: reports as a capture would have made them, with true hashes. */
async function colleaguesSet(count: number): Promise<Uint8Array> {
  const records = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { report, content } = recordOf(n);
      const extraction = sampleExtraction({
        url: report.url,
        title: `第${n}号 报告`,
        text: `${content.body.text}${'正文内容'.repeat(500)}`,
      });
      const source = `<html>${extraction.body.html}</html>`;
      const rows = await makeRows(
        { id: report.id, extraction: JSON.parse(JSON.stringify(extraction)), source, readBy: 'tab' },
        '2026-11-20T08:00:00.000Z',
        null,
      );
      return { report: rows.report, content: rows.content, versions: [], attachments: [], source };
    }),
  );
  const [zip] = await pack(sourceOf(records));
  return zip?.bytes ?? new Uint8Array();
}

const byId = (id: string) => `[data-testid="${id}"]`;
const choose = async (page: Page, id: string, path: string) => {
  const input = (await page.waitForSelector(byId(id))) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
};
const press = async (page: Page, id: string) => (await page.waitForSelector(`${byId(id)}:not([disabled])`))?.click();
const textOf = async (page: Page, id: string) =>
  (await page.waitForSelector(byId(id)))?.evaluate((element) => element.textContent ?? '');
const hash = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
const leftInOpfs = (page: Page) =>
  page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    return names;
  });

describe('export, verify and import in a real browser', () => {
  let stage: Stage;
  let zip = '';
  const count = 300;
  beforeAll(async () => {
    stage = await launch({ build: 'chrome' });
    zip = join(stage.downloads, '../colleague.zip');
    await writeFile(zip, await colleaguesSet(count));
  });

  it('takes in a set made elsewhere, and exports the very same bytes', async () => {
    const library = await stage.openLibrary();
    await press(library, 'library-import');
    await choose(library, 'import-file', zip);
    expect(await textOf(library, 'import-preview')).toContain(String(count));
    await press(library, 'import-apply');
    expect(await textOf(library, 'import-done')).toContain(String(count));
    await library.close();
    const again = await stage.openLibrary();
    expect(await hash(await exportByHand(stage, again))).toBe(await hash(zip));
    await again.close();
  });

  it('the verify page finds it whole, and names a file that was changed', async () => {
    const page = await stage.openExtensionPage('library.html#verify');
    await choose(page, 'verify-file', zip);
    expect(await textOf(page, 'verify-outcome')).toMatch(/逐字节一致|byte for byte/);
    const damaged = join(stage.downloads, '../damaged.zip');
    const bytes = await readFile(zip);
    // The data of codebook.csv begin after its local header of 30 bytes and its name.
    const at = bytes.indexOf('codebook.csv') + 'codebook.csv'.length + 20;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(damaged, bytes);
    await choose(page, 'verify-file', damaged);
    await page.waitForFunction(
      (id) => document.querySelector(id)?.textContent?.includes('codebook.csv'),
      {},
      byId('verify-outcome'),
    );
    await page.close();
  });

  it('stopped in the middle: no zip appears, nothing is left on disk', async () => {
    const library = await stage.openLibrary();
    const before = (await readdir(stage.downloads)).length;
    await press(library, 'library-export');
    await press(library, 'export-start');
    await press(library, 'export-stop');
    await library.waitForSelector(byId('export-start'), { timeout: 5000 });
    expect((await readdir(stage.downloads)).length).toBe(before);
    // Also what the window closed above had left is gone.
    expect((await leftInOpfs(library)).filter((name) => name.startsWith('gongkai-export'))).toEqual([]);
    await library.close();
  });
});
