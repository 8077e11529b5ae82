import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { exportByHand } from '@/scripts/browser/exportByHand';
import type { Stage } from '@/scripts/browser/stage';
import { makeRows } from '@/utils/db/makeRows';
import { pack } from '../dataset/pack';
import { recordOf, sourceOf } from '../dataset/records';
import { sampleExtraction } from '../db/support';
import { press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();

/** A colleague's set: reports as a capture would have made them, with true hashes. */
async function colleaguesSet(count: number, from = 0, ending = ''): Promise<Uint8Array> {
  const records = await Promise.all(
    Array.from({ length: count }, async (_, n) => {
      const { url } = recordOf(n).report;
      const { report, content } = recordOf(from + n);
      const extraction = sampleExtraction({
        url,
        title: `第${n}号 报告`,
        text: `${content.body.text}${'正文内容'.repeat(500)}${ending}`,
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
const hash = async (path: string) =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
/** Bytes in words such as `1.4 MB`. */
const sizeIn = (words: string | undefined): number => {
  const [, size = '0', unit = 'B'] = /([\d.]+) (B|kB|MB|GB)/.exec(words ?? '') ?? [];
  return Number(size) * ({ B: 1, kB: 1e3, MB: 1e6, GB: 1e9 }[unit] ?? 0);
};
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
    expect(await said(library, 'import-preview')).toContain(String(count));
    await press(library, 'import-apply');
    expect(await said(library, 'import-done')).toContain(String(count));
    await press(library, 'import-close');
    // In the same window, at once: the dialogue that has just closed must not swallow it.
    expect(await hash(await exportByHand(stage, library))).toBe(await hash(zip));
    await library.close();
  });

  it('leaves out what is not wanted, and says beforehand how large it will be', async () => {
    const library = await stage.openLibrary();
    await press(library, 'library-export');
    const says = async () => sizeIn(await said(library, 'export-says'));
    await library.waitForFunction(
      (id) => /MB|kB/.test(document.querySelector(id)?.textContent ?? ''),
      {},
      byId('export-says'),
    );
    const whole = await says();
    for (const part of ['texts', 'html', 'attachments', 'parquet', 'xlsx', 'interop']) {
      await press(library, `export-include-${part}`);
    }
    await vi.waitFor(async () => expect(await says()).toBeLessThan(whole), eventually);
    await library.type(byId('export-name'), '-tables');
    await press(library, 'export-start');
    const bytes = await readFile(await stage.download(/-tables\.zip$/, 60_000));
    const names = Object.keys((await JSZip.loadAsync(bytes)).files);
    expect(names.filter((name) => !/^(data|scripts)\/|^[^/]+$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith('data/reports'))).toEqual(['data/reports.csv', 'data/reports.jsonl']);
    await library.close();
  });

  it('writes straight into a file the researcher picks; stopped, the file is as it was', async () => {
    const library = await stage.openLibrary();
    // The browser's own question cannot be answered by a test; the file it would give is one of the same kind.
    await library.evaluate(() => {
      const pick = async () => (await navigator.storage.getDirectory()).getFileHandle('picked.zip', { create: true });
      Object.assign(globalThis, { showSaveFilePicker: pick });
    });
    const picked = () =>
      library.evaluate(async () => {
        const folder = await navigator.storage.getDirectory();
        try {
          const file = await (await folder.getFileHandle('picked.zip')).getFile();
          const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
          return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
        } catch (reason) {
          return String(reason instanceof DOMException ? reason.name : reason);
        }
      });
    await press(library, 'library-export');
    await press(library, 'export-save-as');
    await press(library, 'export-stop');
    await library.waitForSelector(byId('export-save-as'), { timeout: 60_000 });
    expect(await picked()).toBe('NotFoundError');
    await press(library, 'export-save-as');
    expect(await said(library, 'export-done')).toContain('picked.zip');
    expect(await picked()).toBe(await hash(zip));
    expect(await library.$('[data-testid="export-download-1"]')).toBeNull();
    await library.close();
  });

  it('the verify page finds it whole, and names a file that was changed', async () => {
    const page = await stage.openExtensionPage('library.html#verify');
    await choose(page, 'verify-file', zip);
    expect(await said(page, 'verify-outcome')).toMatch(/逐字节一致|byte for byte/);
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
    await library.waitForSelector(byId('export-start'), { timeout: 60_000 });
    expect((await readdir(stage.downloads)).length).toBe(before);
    // Also what the window closed above had left is gone.
    expect((await leftInOpfs(library)).filter((name) => name.startsWith('gongkai-export'))).toEqual([]);
    await library.close();
  });

  it('merges the same documents under other ids when asked, and takes all of it back', async () => {
    const others = join(stage.downloads, '../others.zip');
    await writeFile(others, await colleaguesSet(4, 5000, '另一版本'));
    const library = await stage.openLibrary();
    await press(library, 'library-import');
    await choose(library, 'import-file', others);
    expect(await said(library, 'import-duplicates')).toMatch(/第0号 报告.*(网址相同|same address)/);
    await library.select(byId('import-identity'), 'merge');
    await press(library, 'import-apply');
    expect(await said(library, 'import-done')).toMatch(/(新增 0 篇|^0 added).*(合并 4 篇|4 merged)/);
    expect(await said(library, 'library-count')).toContain(String(count));
    await press(library, 'import-undo');
    await library.waitForSelector(byId('import-dialog'), { hidden: true });
    expect(await said(library, 'library-count')).toContain(String(count));
    await library.close();
  });
});
