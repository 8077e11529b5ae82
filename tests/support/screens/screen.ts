import type { Page } from 'puppeteer-core';
import { part, press } from '../act';

/** Makes everyone wait who wants these tables, until the picture is taken. */
export type Hold = (tables: readonly string[]) => Promise<void>;

/** One state of one screen: its address, what must be there, and what to do before looking. */
export interface Screen {
  readonly name: string;
  readonly path: string;
  readonly ready: string;
  readonly narrow?: boolean;
  /** Tables that are busy before the page is opened: it is looked at while it waits for them. */
  readonly waitsFor?: readonly string[];
  readonly act?: (page: Page, hold: Hold) => Promise<unknown>;
}

const screen = (name: string, path: string, ready: string, act: Screen['act']): Screen => ({
  name,
  path,
  ready,
  ...(act ? { act } : {}),
});

export const library = (name: string, act?: Screen['act']): Screen =>
  screen(name, 'library.html', 'library-table', act);
export const record = (name: string, id: string, act?: Screen['act']): Screen =>
  screen(name, `library.html#report/${id}`, 'detail-title', act);

/** Opens a tab of the record; done when the part is there. */
export const tab = (name: string, then?: string) => async (page: Page) => {
  await press(page, `tab-${name}`);
  if (then) await part(page, then);
};

/** Opens what is folded. */
export const unfold = (page: Page, testId: string) =>
  page.$eval(`[data-testid="${testId}"]`, (at) => {
    const details = at instanceof HTMLDetailsElement ? at : at.querySelector('details');
    if (details) details.open = true;
  });
