import type { ElementHandle, Page } from 'puppeteer-core';
import { eventually } from './eventually';

/** The element with this test name, waited for. */
export async function part(page: Page, testId: string, timeout = eventually.timeout): Promise<ElementHandle<Element>> {
  const found = await page.waitForSelector(`[data-testid="${testId}"]`, { timeout });
  if (!found) throw new Error(`No ${testId} on ${page.url()}`);
  return found;
}

/** What the part says, as a person reads it. */
export async function said(page: Page, testId: string): Promise<string> {
  return (await part(page, testId)).evaluate((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** How long a part may be covered or disabled before it is pressed all the same, in ms. */
const patience = 10_000;

/** Done when a person could press the part: it is enabled, and what lies over it (a dialogue that closes, a message) is gone. */
async function untilFree(page: Page, testId: string): Promise<void> {
  await page
    .waitForFunction(
      (id) => {
        const at = document.querySelector(`[data-testid="${id}"]`);
        if (!at || at.matches(':disabled, [aria-disabled="true"]')) return false;
        const { left, top, width, height } = at.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        // Out of sight nothing is hit; the press brings it into view. What ticks a box is the label over it.
        return hit === null || at.contains(hit) || hit.contains(at) || (hit.closest('label')?.contains(at) ?? false);
      },
      // Not by frames, which a tab in the back does not draw.
      { timeout: patience, polling: 50 },
      testId,
    )
    .catch((error: unknown) => console.debug(`${testId} is pressed though it is not free`, error));
}

/** A person's click on the part, as soon as it can be pressed. */
export async function press(page: Page, testId: string): Promise<void> {
  await part(page, testId);
  await untilFree(page, testId);
  const pressed = await part(page, testId);
  // A popup may vanish under the press it obeys; what came of it is asked by the story.
  await pressed.click().catch((error: unknown) => {
    if (!(error instanceof Error && error.name === 'TargetCloseError')) throw error;
  });
}

/** Whether the part is on the page now. */
export async function has(page: Page, testId: string): Promise<boolean> {
  return (await page.$(`[data-testid="${testId}"]`)) !== null;
}

/** Everything the page complains of: errors, refused policies. Read it at the end of a story. */
export function complaints(page: Page): string[] {
  const heard: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(String(error)));
  return heard;
}
