import type { ElementHandle, Page } from 'puppeteer-core';
import { part, press } from '../act';
import type { Collection } from '../collection';
import { library, type Screen } from './screen';

const pick = async (page: Page, testId: string, path: string) =>
  ((await part(page, testId)) as ElementHandle<HTMLInputElement>).uploadFile(path);

const exporting = async (page: Page) => {
  await press(page, 'library-export');
  // Its size is estimated meanwhile: the picture is taken when everything is said.
  await page.waitForFunction(() =>
    /[kM]B/.test(document.querySelector('[data-testid="export-says"]')?.textContent ?? ''),
  );
};

/** What goes out and comes in: before, under way, done, refused. Work is looked at while it waits for a busy store. */
export const handOverScreens = ({ files }: Collection): readonly Screen[] => {
  const importing = (name: string, path: string, ready: string, act?: Screen['act']) =>
    library(name, async (page, hold) => {
      await press(page, 'library-import');
      await pick(page, 'import-file', path);
      await part(page, ready, 60_000);
      await act?.(page, hold);
    });
  const verified = (name: string, path: string): Screen => ({
    name,
    path: 'library.html#verify',
    ready: 'verify-file',
    act: async (page) => {
      await pick(page, 'verify-file', path);
      await part(page, 'verify-outcome', 60_000);
    },
  });
  return [
    library('export', exporting),
    library('export-running', async (page, hold) => {
      await exporting(page);
      await hold(['contents']);
      await press(page, 'export-start');
      await part(page, 'export-progress');
    }),
    library('export-done', async (page) => {
      await exporting(page);
      await press(page, 'export-start');
      await part(page, 'export-done', 60_000);
    }),
    library('import', async (page) => {
      await press(page, 'library-import');
      await part(page, 'import-dialog');
    }),
    importing('import-preview', files.colleague, 'import-preview'),
    importing('import-writing', files.colleague, 'import-preview', async (page, hold) => {
      await hold(['contents']);
      await press(page, 'import-apply');
      await part(page, 'import-progress');
      // Taken back before the store is free again, so that the next picture shows the same preview.
      await press(page, 'import-stop');
    }),
    importing('import-refused', files.nothing, 'fault-import-refused'),
    { name: 'verify', path: 'library.html#verify', ready: 'verify-file' },
    verified('verify-whole', files.colleague),
    verified('verify-differing', files.changed),
  ];
};
