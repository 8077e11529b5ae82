// Takes the pictures that are kept in git: npx tsx scripts/screens/take.ts (after npm run build). A test run writes none
// of them; those of more states are copied from what the last one left (tests/e2e/screensFit.test.ts).
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../bootstrap/run.mjs';
import { captureByHand } from '../browser/captureByHand';
import { withStage } from '../browser/stage';
import { reportPages } from '../portal/pages';
import { pause } from '../support/pause';

const folder = join(root, 'docs/screens');
const copied = {
  'record.png': 'record.zh-CN.light.png',
  'panel.png': 'panel.zh-CN.light.png',
  'pictures.png': 'pictures.en.light.png',
  'search.png': 'search.zh-CN.dark.png',
};

/** Time for fonts and for what appears gently. */
const rest = () => pause(700);

async function keep(page: Page, name: string): Promise<void> {
  await rest();
  await writeFile(join(folder, name), await page.screenshot({ type: 'png', captureBeyondViewport: false }));
}

await mkdir(folder, { recursive: true });
await withStage({ build: 'chrome' }, async (stage) => {
  for (const url of Object.values(reportPages)) {
    const page = await stage.openPage(url);
    if (url === reportPages.pingan) {
      const popup = await stage.clickAction(page);
      await popup.waitForSelector('[data-testid="popup-kind"]');
      // The popup itself, as wide and as high as the browser shows it; its window in a headless browser is wider.
      await rest();
      await (await popup.$('.popup'))?.screenshot({ path: join(folder, 'popup.png') });
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
for (const [name, from] of Object.entries(copied)) await copyFile(join(folder, from), join(folder, name));
