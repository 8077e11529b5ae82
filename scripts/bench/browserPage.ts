import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { ensureBrowser } from '../bootstrap/browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

type Format = 'iife' | 'es';

async function bundle(script: string, format: Format): Promise<Rolldown.RolldownOutput['output']> {
  const built = await build({
    configFile: false,
    root,
    base: './',
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: { write: false, rolldownOptions: { input: join(root, script), output: { format } } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  if (!output) throw new Error(`${script} could not be bundled`);
  return output.output;
}

/** A script and all it imports, as one classic script that puts its `bench` into a page. */
export async function bundleScript(script: string): Promise<string> {
  return (await bundle(script, 'iife'))[0].code;
}

export interface PageBrowser {
  readonly name: 'chromium' | 'firefox';
  /** The browser's own settings: lines of prefs.js in Firefox, the file Preferences of the profile in Chromium. */
  readonly prefs: Readonly<Record<string, unknown>>;
}

/** A page of a real browser on a secure origin (OPFS, crypto) with the bundled script in it, on a fresh profile. */
export async function withBenchPage<T>(
  script: string,
  work: (page: Page, browser: Browser) => Promise<T>,
  { name, prefs }: PageBrowser = { name: 'chromium', prefs: {} },
): Promise<T> {
  const files = await bundle(script, 'es');
  const texts = new Map(files.map((file) => [`/${file.fileName}`, file.type === 'chunk' ? file.code : file.source]));
  const start = `<!doctype html><title>bench</title><script type="module" src="/${files[0].fileName}"></script>`;
  const server = createServer((request, response) => {
    const text = texts.get(request.url ?? '');
    response.setHeader('content-type', `text/${text === undefined ? 'html' : 'javascript'}; charset=utf-8`);
    response.end(text ?? start);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  if (name === 'chromium') {
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(prefs));
  }
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser(name),
    userDataDir: profile,
    ...(name === 'chromium'
      ? { args: ['--no-sandbox', '--disable-gpu'] }
      : { browser: 'firefox' as const, extraPrefsFirefox: { ...prefs } }),
    protocolTimeout: 7_200_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    return await work(page, browser);
  } finally {
    await browser.close();
    server.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
