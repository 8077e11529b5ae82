// Draws public/icons/<state>-<size>.png from scripts/icons/draw.ts. Run after a change of the drawings:
//   npx tsx scripts/icons/render.ts
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../bootstrap/browsers.mjs';
import { drawIcon, iconStates } from './draw';

const sizes = [16, 32, 48, 128];
const folder = fileURLToPath(new URL('../../public/icons/', import.meta.url));

const executablePath = findBrowser('chromium');
if (!executablePath) throw new Error('No Chromium: run "node scripts/setup.mjs" first.');
const browser = await launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
try {
  await mkdir(folder, { recursive: true });
  const page = await browser.newPage();
  for (const state of iconStates) {
    for (const size of sizes) {
      await page.setViewport({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawIcon(state)}`,
      );
      await writeFile(`${folder}${state}-${size}.png`, await page.screenshot({ omitBackground: true }));
    }
  }
} finally {
  await browser.close();
}
