import { part, press } from '../act';
import type { Collection } from '../collection';
import { record, type Screen, tab, unfold } from './screen';

/** One report: its tabs and the states they can be in; and the panel beside a portal's page. */
export const recordScreens = ({ plain, attached, versioned, emptyBody, partly }: Collection): readonly Screen[] => [
  record('record', plain, (page) => part(page, 'value-index_number')),
  record('correcting', plain, async (page) => {
    await (await page.waitForSelector('[data-action="edit-date_written"]'))?.click();
    await part(page, 'input-date_written');
  }),
  record('body', plain, tab('body', 'captured-frame')),
  record('outline', plain, async (page) => {
    await tab('body', 'outline')(page);
    await unfold(page, 'outline');
  }),
  record('body-empty', emptyBody, tab('body')),
  record('body-partly-read', partly, tab('body', 'captured-frame')),
  record('record-partly-read', partly, (page) => part(page, 'value-title')),
  record('attachments', attached, tab('attachments', 'attachment-0')),
  record('attachments-none', plain, tab('attachments')),
  record('versions', versioned, tab('versions', 'diff')),
  record('versions-one', plain, tab('versions')),
  record('duplicates', versioned, async (page) => {
    await tab('duplicates')(page);
    await page.waitForSelector('[data-testid^="duplicate-"]');
  }),
  record('provenance', plain, tab('provenance', 'record-log')),
  record('source', plain, async (page) => {
    await tab('provenance')(page);
    await press(page, 'show-source');
    await part(page, 'source');
  }),
  { name: 'record-missing', path: 'library.html#report/zzzzzzzzzzzzzzzzzzzzzzzzzz', ready: 'fault-not-found' },
  { name: 'panel', path: 'sidepanel.html', ready: 'panel-record', narrow: true },
  {
    name: 'panel-correcting',
    path: 'sidepanel.html',
    ready: 'panel-record',
    narrow: true,
    act: async (page) => {
      await part(page, 'value-date_written');
      await (await page.waitForSelector('[data-action="edit-date_written"]'))?.click();
      await part(page, 'input-date_written');
    },
  },
];
