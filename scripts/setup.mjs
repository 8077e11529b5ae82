// Everything a fresh machine needs before `npm start` or `npm test`: dependencies, browsers, a Chinese font.
// Plain Node, because it runs before anything is installed. Usage: node scripts/setup.mjs [firefox]
import { pathToFileURL } from 'node:url';
import { ensureBrowser } from './bootstrap/browsers.mjs';
import { ensureDependencies } from './bootstrap/dependencies.mjs';

/**
 * Sets up; throws one sentence with its remedy when something is missing that may not be installed from here.
 * @param {{ firefox?: boolean }} [wanted]
 */
export async function setup(wanted = {}) {
  const [major = 0] = process.versions.node.split('.').map(Number);
  if (major < 20)
    throw new Error(`Node ${process.versions.node} is too old: install Node 20 or newer from https://nodejs.org/.`);
  await ensureDependencies();
  const chromium = await ensureBrowser('chromium');
  const firefox = wanted.firefox ? await ensureBrowser('firefox') : undefined;
  return { chromium, firefox };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const found = await setup({ firefox: process.argv.includes('firefox') });
    console.log(Object.values(found).filter(Boolean).join('\n'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
