import type { Page } from 'puppeteer-core';
import { pause } from '../support/pause';
import type { Stage } from './stage';

export interface HandCapture {
  /** What the popup says became of it: `captured`, `same`, `changed`, or a fault's code. */
  readonly outcome: string;
  /** The popup's words. */
  readonly words: string;
  /** From the press of the button until the popup says it is stored. */
  readonly milliseconds: number;
}

const button = '[data-testid="popup-capture"]';
const outcome = '[data-testid="popup-outcome"]';

/**
 * Waits until the popup has read the page and its button has come to rest: a person presses what stands still. Throws the
 * popup's own words where it offers nothing to press.
 */
async function settle(popup: Page): Promise<void> {
  await popup.waitForSelector('[data-testid="popup-kind"], [data-testid^="fault-"]');
  if (!(await popup.$(button))) throw new Error(await popup.$eval('main', (element) => element.innerText));
  const top = () => popup.$eval(button, (element) => element.getBoundingClientRect().top);
  let before: number | undefined;
  for (let at = await top(); at !== before; at = await top()) {
    before = at;
    await pause(100);
  }
}

/** Presses the capture button of an open popup and waits for its answer. */
export async function pressCapture(popup: Page): Promise<HandCapture> {
  await settle(popup);
  await popup.waitForSelector(`${button}:not([disabled])`);
  const began = performance.now();
  await popup.click(button);
  const answer = await popup.waitForSelector(`${outcome}[data-outcome]`);
  const milliseconds = performance.now() - began;
  const read = await answer?.evaluate((element) => ({
    outcome: element.getAttribute('data-outcome') ?? '',
    words: element.textContent ?? '',
  }));
  return { outcome: read?.outcome ?? '', words: read?.words ?? '', milliseconds };
}

/** What a person does: click the toolbar icon, press the button in the popup that opens, close it. */
export async function captureByHand(stage: Stage, page: Page): Promise<HandCapture> {
  const popup = await stage.clickAction(page);
  const captured = await pressCapture(popup);
  await popup.close();
  return captured;
}
