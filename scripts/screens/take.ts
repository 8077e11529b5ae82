// Takes the README's pictures from a real run: npx tsx scripts/screens/take.ts (after npm run build).
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../bootstrap/run.mjs';
import { captureByHand } from '../browser/captureByHand';
import { withStage } from '../browser/stage';
import { reportPages } from '../portal/pages';

const folder = join(root, 'docs/screens');

async function keep(page: Page, name: string): Promise<void> {
  // Time for fonts and for what appears gently.
  await new Promise((resolve) => setTimeout(resolve, 700));
  await writeFile(join(folder, name), await page.screenshot({ type: 'png', captureBeyondViewport: false }));
}

await mkdir(folder, { recursive: true });
await withStage({ build: 'chrome' }, async (stage) => {
  for (const url of Object.values(reportPages)) {
    const page = await stage.openPage(url);
    if (url === reportPages.pingan) {
      const popup = await stage.clickAction(page);
      await popup.waitForSelector('[data-testid="popup-kind"]');
      await popup.setViewport({ width: 400, height: 600, deviceScaleFactor: 1 });
      await keep(popup, 'popup.png');
      await popup.close();
    }
    await captureByHand(stage, page);
    await page.close();
  }
  const library = await stage.openLibrary();
  await library.setViewport({ width: 1280, height: 800, deviceScaleFactor: 1 });
  await (await library.waitForSelector('[data-testid^="library-row-"] button'))?.click();
  await library.waitForSelector('[data-testid="detail-title"]');
  await keep(library, 'library.png');
});
