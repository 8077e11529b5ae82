import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { complaints, part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { importInto } from '../support/importInto';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { sampleRecord, writeDataset } from '../support/sampleDataset';

closeStagesAfterwards();
let stage: Stage;
let library: Page;
let heard: string[];

const upload = async (page: Page, testId: string, path: string) =>
  ((await part(page, testId)) as ElementHandle<HTMLInputElement>).uploadFile(path);
const titles = async () =>
  (await storedRows(stage, 'reports')).map(({ values }) => (values as { title: string }).title).sort();

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
  library = await stage.openLibrary();
  await library.setViewport({ width: 1360, height: 860 });
  heard = complaints(library);
  await importInto(stage, library, await Promise.all([0, 1, 2].map((n) => sampleRecord(n))));
});

it('shows what conflicts before anything is written, keeps mine or takes theirs, and undoes', async () => {
  const mine = await titles();
  const path = join(stage.downloads, 'colleague.zip');
  await writeDataset(path, [await sampleRecord(1, { title: '同事改过的标题' }), await sampleRecord(7)]);
  const begin = async (rule: string) => {
    await press(library, 'library-import');
    await upload(library, 'import-file', path);
    const preview = await said(library, 'import-preview');
    await (await part(library, 'import-rule')).select(rule);
    await press(library, 'import-apply');
    await part(library, 'import-done');
    return preview;
  };
  expect(await begin('keep-mine')).toMatch(/新增 1 篇；相同 0 篇；冲突 1 篇/);
  expect(await titles()).toEqual([...mine, '大邑县人民政府关于2018年度法治政府建设情况的报告'].sort());
  expect(await titles()).not.toContain('同事改过的标题');
  await press(library, 'import-close');
  expect(await begin('take-theirs')).toMatch(/新增 0 篇；相同 1 篇；冲突 1 篇/);
  await vi.waitFor(async () => expect(await titles()).toContain('同事改过的标题'), eventually);
  await press(library, 'import-undo');
  await vi.waitFor(async () => expect(await titles()).not.toContain('同事改过的标题'), eventually);
});

it('verifies an exported zip, and names the file that was changed in another', async () => {
  await press(library, 'library-export');
  await press(library, 'export-start');
  await part(library, 'export-done');
  const path = await stage.download(/^gongkai-.*\.zip$/);
  await press(library, 'export-close');
  await press(library, 'nav-verify');
  await upload(library, 'verify-file', path);
  await vi.waitFor(async () => expect(await said(library, 'verify-outcome')).toContain('逐字节一致'), eventually);

  const zip = await JSZip.loadAsync(await readFile(path));
  zip.file('data/reports.csv', `${await zip.file('data/reports.csv')?.async('string')},`);
  const changed = join(stage.downloads, 'changed.zip');
  await writeFile(changed, await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' }));
  await upload(library, 'verify-file', changed);
  await vi.waitFor(
    async () => expect(await said(library, 'verify-outcome')).toContain('data/reports.csv 内容不同'),
    eventually,
  );
});

it('refuses a file that is no dataset and no backup, in words', async () => {
  const path = join(stage.downloads, 'nothing.zip');
  await writeFile(path, 'not a zip');
  await press(library, 'nav-reports');
  await press(library, 'library-import');
  await upload(library, 'import-file', path);
  await library.waitForSelector('[data-testid^="fault-"]');
  await press(library, 'import-close');
  expect(await storedRows(stage, 'reports')).toHaveLength(4);

  const options = await stage.openExtensionPage('options.html');
  await upload(options, 'restore-file', path);
  await options.waitForSelector('[data-testid^="fault-"]');
  await (await part(options, 'option-site')).type('不是网址');
  await press(options, 'option-site-allow');
  await vi.waitFor(
    async () => expect(await options.$eval('#site-help', (at) => at.textContent)).toContain('请写一个域名'),
    eventually,
  );
  expect(await (await part(options, 'portal-permission')).evaluate((at) => at.getAttribute('data-allowed'))).toBe(
    'true',
  );
  await options.close();
});

it('does all this without an error or a refused policy', () => {
  expect(heard).toEqual([]);
});
