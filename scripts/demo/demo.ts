// The demonstration behind `npm start`: the sample portal's five reports, captured as a person captures them.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { root } from '../bootstrap/run.mjs';
import { captureByHand } from '../browser/captureByHand';
import { exportByHand } from '../browser/exportByHand';
import { openStage } from '../browser/stage';
import { type ReportPage, reportPages } from '../portal/pages';
import { describeZip } from './describeZip';

/** A person can look on: macOS and Windows always have a screen, elsewhere a display server says so. */
const hasScreen =
  !process.env.CI &&
  (process.platform === 'darwin' ||
    process.platform === 'win32' ||
    Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY));

const stage = await openStage({ build: 'chrome', headless: !hasScreen });
let failures = 0;
try {
  for (const [name, url] of Object.entries(reportPages) as [ReportPage, string][]) {
    const page = await stage.openPage(url);
    const { outcome, words, milliseconds } = await captureByHand(stage, page);
    if (outcome !== 'captured') failures += 1;
    console.log(`${outcome === 'captured' ? '✓' : '✗'} ${name}: ${words.trim()} (${Math.round(milliseconds)} ms)`);
    if (!hasScreen) await page.close();
  }
  const library = await stage.openLibrary();
  const downloaded = await exportByHand(stage, library);
  const out = join(root, 'out');
  await mkdir(out, { recursive: true });
  const zip = join(out, basename(downloaded));
  await copyFile(downloaded, zip);
  console.log(`\n${await describeZip(await readFile(zip))}\n\n${zip}`);
  if (hasScreen) {
    console.log('\nThe window stays open: try it by hand. Close it to end.');
    await new Promise((resolve) => stage.browser.once('disconnected', resolve));
  }
} finally {
  await stage.close();
}
process.exitCode = failures === 0 ? 0 : 1;
