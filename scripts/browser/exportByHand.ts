import type { Page } from 'puppeteer-core';
import type { Stage } from './stage';

/** What a person does: press Export in the library, confirm, wait for the zip. Gives the zip's path. */
export async function exportByHand(stage: Stage, library: Page): Promise<string> {
  await library.bringToFront();
  await (await library.waitForSelector('[data-testid="library-export"]'))?.click();
  await (await library.waitForSelector('[data-testid="export-start"]:not([disabled])'))?.click();
  return stage.download(/\.zip$/, 120_000);
}
