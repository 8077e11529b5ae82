import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { complaints, part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { importInto } from '../support/importInto';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { sampleRecord } from '../support/sampleDataset';

closeStagesAfterwards();
const count = 56;
let stage: Stage;
let library: Page;
let heard: string[];

const shows = (text: string) =>
  vi.waitFor(async () => expect(await said(library, 'library-count')).toBe(text), eventually);

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
  library = await stage.openLibrary();
  await library.setViewport({ width: 1360, height: 860 });
  heard = complaints(library);
});

it('says what to do while it is empty', async () => {
  expect(await said(library, 'library-empty')).toContain('点工具栏图标采集');
});

it('takes in a colleague’s dataset', async () => {
  await importInto(stage, library, await Promise.all(Array.from({ length: count }, (_, n) => sampleRecord(n))));
  await shows(`共 ${count} 篇`);
  expect(await library.$$('[data-report-id]')).not.toHaveLength(0);
});

it('finds 平安镇 by two characters, marked, 简 and 繁 alike', async () => {
  await (await part(library, 'library-search')).type('平安');
  await shows('找到 7 篇');
  expect(
    await library.$$eval('[data-report-id] mark', (marks) => [...new Set(marks.map((at) => at.textContent))]),
  ).toEqual(['平安']);
  await (await part(library, 'library-search')).click({ count: 3 });
  await library.keyboard.type('張灣');
  await vi.waitFor(
    async () =>
      expect(
        await library.$$eval('[data-report-id]', (rows) => rows.map((row) => row.textContent?.includes('张湾区'))),
      ).not.toContain(false),
    eventually,
  );
  await shows('找到 7 篇');
  await library.keyboard.press('Escape');
  await vi.waitFor(async () => expect(await said(library, 'library-count')).toBe(`共 ${count} 篇`), eventually);
});

it('tags forty reports at once, and takes it back', async () => {
  const boxes = await library.$$('[data-report-id] input[type="checkbox"]');
  await boxes[0]?.click();
  await (await part(library, 'library-table')).focus();
  for (let n = 0; n < 39; n += 1) await library.keyboard.press('ArrowDown');
  await vi.waitFor(async () => expect(await library.$('.is-active input[type="checkbox"]')).not.toBeNull(), eventually);
  await library.keyboard.down('Shift');
  await (await library.$('.is-active input[type="checkbox"]'))?.click();
  await library.keyboard.up('Shift');
  await shows('已选 40 篇');
  await press(library, 'bulk-tag');
  await (await part(library, 'tag-name')).type('核心样本');
  await library.keyboard.press('Enter');
  const tagged = async () =>
    (await storedRows(stage, 'reports')).filter(({ tags }) => (tags as string[]).includes('核心样本')).length;
  await vi.waitFor(async () => expect(await tagged()).toBe(40), eventually);
  await press(library, 'toast-undo');
  await vi.waitFor(async () => expect(await tagged()).toBe(0), eventually);
});

it('corrects ticked reports together', async () => {
  await press(library, 'bulk-edit');
  await (await part(library, 'bulk-field')).select('genre');
  await (await part(library, 'bulk-value')).type('报告');
  await press(library, 'bulk-save');
  const corrected = async () =>
    (await storedRows(stage, 'reports')).filter(({ correctedFields }) =>
      (correctedFields as string[]).includes('genre'),
    );
  await vi.waitFor(async () => expect(await corrected()).toHaveLength(40), eventually);
  await press(library, 'library-select-all');
  await press(library, 'library-select-all');
  await shows(`共 ${count} 篇`);
});

it('narrows by year and issue, keeps the choice under a name, and exports just that', async () => {
  await press(library, 'library-filters');
  await vi.waitFor(
    async () => expect(await library.$$eval('[data-testid="filter-year"] option', (all) => all.length)).toBe(8),
    eventually,
  );
  await (await part(library, 'filter-year')).select('2019');
  await shows('找到 8 篇');
  await (await part(library, 'selection-name')).type('二〇一九');
  await press(library, 'selection-save');
  await part(library, 'selection-二〇一九');
  await press(library, 'library-export');
  await press(library, 'export-start');
  await part(library, 'export-done');
  const zip = await JSZip.loadAsync(await readFile(await stage.download(/^gongkai-.*\.zip$/)));
  const lines = (await zip.file('data/reports.jsonl')?.async('string'))?.trim().split('\n') ?? [];
  expect(lines).toHaveLength(8);
  await press(library, 'export-close');
  await press(library, 'filters-clear');
  await press(library, 'selection-二〇一九');
  await shows('找到 8 篇');
  await press(library, 'filters-clear');
  await press(library, 'library-filters');
});

it('remembers columns and order', async () => {
  await press(library, 'library-columns');
  await press(library, 'column-year');
  await library.keyboard.press('Escape');
  const isOrderedByYear = () =>
    vi.waitFor(async () => {
      const heads = await library.$$eval('th[aria-sort]', (all) =>
        all.map((th) => [th.textContent, th.getAttribute('aria-sort')]),
      );
      expect(heads).toEqual([['年份 ↑', 'ascending']]);
    }, eventually);
  await library.waitForSelector('[data-testid="column-year"]', { hidden: true });
  await press(library, 'sort-year');
  await isOrderedByYear();
  await library.reload();
  await part(library, 'library-table');
  await isOrderedByYear();
});

it('moves ten to the bin, restores them there', async () => {
  await (await part(library, 'library-table')).focus();
  await library.keyboard.press('Home');
  for (let n = 0; n < 10; n += 1) {
    await library.keyboard.press('Space');
    await library.keyboard.press('ArrowDown');
  }
  await shows('已选 10 篇');
  await press(library, 'bulk-bin');
  await shows(`共 ${count - 10} 篇`);
  await press(library, 'nav-bin');
  await part(library, 'bin-purge');
  await vi.waitFor(async () => expect(await library.$$('[data-report-id]')).toHaveLength(10), eventually);
  await press(library, 'library-select-all');
  await press(library, 'bin-restore');
  await part(library, 'bin-empty');
  await press(library, 'nav-reports');
  await shows(`共 ${count} 篇`);
});

it('does all this without an error or a refused policy', () => {
  expect(heard).toEqual([]);
});
