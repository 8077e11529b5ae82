import type { ElementHandle, Page } from 'puppeteer-core';

/** The element with this test name, waited for. */
export async function part(page: Page, testId: string, timeout = 15_000): Promise<ElementHandle<Element>> {
  const found = await page.waitForSelector(`[data-testid="${testId}"]`, { timeout });
  if (!found) throw new Error(`No ${testId} on ${page.url()}`);
  return found;
}

/** What the part says, as a person reads it. */
export async function said(page: Page, testId: string): Promise<string> {
  return (await part(page, testId)).evaluate((element) => element.textContent?.replace(/\s+/g, ' ').trim() ?? '');
}

/** A person's click on the part. */
export async function press(page: Page, testId: string): Promise<void> {
  await (await part(page, testId)).click();
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
