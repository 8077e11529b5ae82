import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { complaints, has, part, press, said } from '../support/act';
import { type Collection, fillLibrary } from '../support/collection';
import { eventually } from '../support/eventually';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';

closeStagesAfterwards();
let stage: Stage;
let library: Page;
let heard: string[];
let collection: Collection;

const open = async (id: string, tab: string) => {
  await library.evaluate((at) => {
    location.hash = `report/${at}`;
  }, id);
  await part(library, 'detail-title');
  await press(library, `tab-${tab}`);
};
const row = async (id: string) => (await storedRows(stage, 'reports')).find((one) => one.id === id);

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
  collection = await fillLibrary(stage);
  library = await stage.openLibrary();
  await library.setViewport({ width: 1360, height: 860 });
  heard = complaints(library);
});

it('shows a reprint with the reason, merges it, and takes the merger back', async () => {
  const count = await said(library, 'library-count');
  await open(collection.versioned, 'duplicates');
  const duplicate = await library.waitForSelector('[data-testid^="duplicate-"]');
  expect(await duplicate?.evaluate((at) => at.textContent)).toMatch(/正文相近.*www\.reprint\.gov\.cn/);
  await (await library.waitForSelector('[data-testid^="merge-"]'))?.click();
  await vi.waitFor(async () => expect(await library.$('[data-testid^="duplicate-"]')).toBeNull(), eventually);
  await vi.waitFor(async () => expect(await said(library, 'library-count')).not.toBe(count), eventually);
  await press(library, 'toast-undo');
  await library.waitForSelector('[data-testid^="duplicate-"]');
  await vi.waitFor(async () => expect(await said(library, 'library-count')).toBe(count), eventually);
});

it('lists attachments, and opens one outside', async () => {
  await open(collection.attached, 'attachments');
  expect(await said(library, 'attachment-0')).toMatch(/重大行政决策事项目录\.pdf.*仅记录链接/);
  const outside = stage.browser.waitForTarget((target) => target.url().endsWith('.pdf'));
  await (await library.waitForSelector('[data-testid="attachment-0"] button'))?.click();
  await (await (await outside).page())?.close();
  await library.bringToFront();
});

it('leads from the outline into the text', async () => {
  await open(collection.plain, 'body');
  const frame = await (await part(library, 'captured-frame')).contentFrame();
  if (!frame) throw new Error('The text has no frame');
  const top = () => frame.evaluate(() => window.scrollY);
  await vi.waitFor(async () => expect(await frame.$('#section-5')).not.toBeNull(), eventually);
  expect(await top()).toBe(0);
  await (await library.waitForSelector('[data-testid="outline"] summary'))?.click();
  const heading = await said(library, 'outline-5');
  await press(library, 'outline-5');
  await vi.waitFor(async () => expect(await top()).toBeGreaterThan(50), eventually);
  await vi.waitFor(async () => {
    const place = await frame.$eval('#section-5', (at) => [at.textContent, at.getBoundingClientRect().top] as const);
    expect(place[0]?.replace(/\s/g, '')).toContain(heading.replace(/\s/g, ''));
    expect(Math.abs(place[1])).toBeLessThan(40);
  }, eventually);
});

it('copies the citation, and keeps a note by itself', async () => {
  await open(collection.plain, 'provenance');
  const citation = await said(library, 'citation');
  expect(citation).toMatch(/沙子镇.*\[EB\/OL\]/);
  await press(library, 'copy-citation');
  await press(library, 'tab-fields');
  await (await part(library, 'note')).click();
  await library.keyboard.down('Control');
  await library.keyboard.press('KeyV');
  await library.keyboard.up('Control');
  // Where the machine is slow it has been kept before anybody can look.
  expect(await said(library, 'note-state')).toMatch(/^(草稿未保存|已保存)$/);
  await vi.waitFor(async () => expect(await said(library, 'note-state')).toBe('已保存'), eventually);
  expect(String((await row(collection.plain))?.note).replace(/\s+/g, ' ')).toBe(citation);
});

it('adds a note to several, below what is being written, and takes it back', async () => {
  const before = String((await row(collection.plain))?.note);
  const boxes = await library.$$('[data-report-id] input[type="checkbox"]');
  for (const box of boxes.slice(0, 6)) await box.click();
  await press(library, 'bulk-note');
  await (await part(library, 'note-text')).type('已与原件核对');
  await press(library, 'note-save');
  await vi.waitFor(async () => expect((await row(collection.plain))?.note).toBe(`${before}\n已与原件核对`), eventually);
  const shown = () => library.$eval('[data-testid="note"]', (at) => (at as HTMLTextAreaElement).value);
  await vi.waitFor(async () => expect(await shown()).toBe(`${before}\n已与原件核对`), eventually);
  await press(library, 'toast-undo');
  await vi.waitFor(async () => expect(await shown()).toBe(before), eventually);
  expect(await said(library, 'note-state')).toBe('已保存');
});

it('shows the page’s source as text only', async () => {
  await open(collection.plain, 'provenance');
  await press(library, 'show-source');
  expect(await said(library, 'source')).toMatch(/^<!DOCTYPE html>/i);
  expect(await (await part(library, 'source')).$$('*')).toEqual([]);
});

it('opens the reports of a cell of the coverage picture, by mouse and from the table', async () => {
  await library.evaluate(() => {
    location.hash = 'pictures';
  });
  await library.waitForSelector('[data-testid="picture-coverage"] svg');
  const cell = await library.waitForSelector(
    '::-p-xpath(//*[name()="rect"][*[name()="title"][contains(., "平安镇人民政府 2019: 已采集")]])',
  );
  await cell?.click();
  await part(library, 'condition-issuer');
  expect(await said(library, 'conditions')).toMatch(/系列：法治政府建设年度报告.*发布机构：平安镇人民政府.*年份：2019/);
  const shown = async () => library.$$eval('[data-report-id] .grid-open', (all) => all.map((at) => at.textContent));
  await vi.waitFor(
    async () => expect(await shown()).toEqual(['平安镇人民政府关于2019年度法治政府建设情况的报告']),
    eventually,
  );
  await library.goBack();
  await (await library.waitForSelector('[data-testid="picture-coverage"] details summary'))?.click();
  const link = await library.waitForSelector('[data-testid="picture-coverage"] td a');
  await link?.click();
  await part(library, 'condition-issuer');
  expect(await has(library, 'library-none')).toBe(false);
});

it('does all this without an error or a refused policy', () => {
  expect(heard).toEqual([]);
});
