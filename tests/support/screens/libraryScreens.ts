import type { Page } from 'puppeteer-core';
import { part, press } from '../act';
import { library, type Screen } from './screen';

const tickTwo = async (page: Page) => {
  await page.waitForSelector('[data-report-id] input[type="checkbox"]');
  for (const box of (await page.$$('[data-report-id] input[type="checkbox"]')).slice(0, 2)) await box.click();
  await part(page, 'bulk-tag');
};
const ticked = (dialog: string) => async (page: Page) => {
  await tickTwo(page);
  await press(page, `bulk-${dialog}`);
  await part(page, `${dialog === 'edit' ? 'bulk-edit' : dialog}-dialog`);
};

/** The list, what narrows it, what is done to many, the bin. */
export const libraryScreens: readonly Screen[] = [
  library('library'),
  library('filters', async (page) => {
    await press(page, 'library-filters');
    await page.waitForFunction(() => document.querySelectorAll('[data-testid="filter-year"] option').length > 1);
    await (await part(page, 'filter-year')).select('2021');
    await part(page, 'condition-year');
  }),
  library('filter-issuer', async (page) => {
    await press(page, 'library-filters');
    await (await part(page, 'filter-issuer')).type('平安');
    await page.waitForSelector('[role="option"]');
  }),
  library('search', async (page) => {
    await (await part(page, 'library-search')).type('平安');
    await page.waitForSelector('mark');
    await page.waitForFunction(() =>
      /找到|found/.test(document.querySelector('[data-testid="library-count"]')?.textContent ?? ''),
    );
  }),
  library('search-none', async (page) => {
    await (await part(page, 'library-search')).type('没有这个词组');
    await part(page, 'library-none');
  }),
  library('columns', (page) => press(page, 'library-columns')),
  library('selected', tickTwo),
  library('tag', ticked('tag')),
  library('note', ticked('note')),
  library('bulk-edit', ticked('edit')),
  { name: 'bin', path: 'library.html#bin', ready: 'library-table' },
  {
    name: 'purge',
    path: 'library.html#bin',
    ready: 'library-table',
    act: async (page) => {
      await press(page, 'bin-purge');
      await part(page, 'purge-dialog');
    },
  },
];
