import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import { ensureBrowser } from '../bootstrap/browsers.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A script and all it imports, as one classic script that puts its `bench` into a page. */
export async function bundleScript(script: string): Promise<string> {
  const built = await build({
    configFile: false,
    root,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: { write: false, rolldownOptions: { input: join(root, script), output: { format: 'iife' } } },
  });
  const [output] = (Array.isArray(built) ? built : [built]) as Rolldown.RolldownOutput[];
  const chunk = output?.output.find((each) => each.type === 'chunk');
  if (!chunk) throw new Error(`${script} could not be bundled`);
  return chunk.code;
}

/** A page of a real Chromium on a secure origin (OPFS, crypto) with the bundled script in it, on a fresh profile. */
export async function withBenchPage<T>(script: string, work: (page: Page, browser: Browser) => Promise<T>): Promise<T> {
  const code = await bundleScript(script);
  const server = createServer((request, response) => {
    const isScript = request.url === '/bench.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(isScript ? code : '<!doctype html><title>bench</title><script src="/bench.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const profile = mkdtempSync(join(tmpdir(), 'gongkai-bench-'));
  const browser = await puppeteer.launch({
    executablePath: await ensureBrowser('chromium'),
    userDataDir: profile,
    args: ['--no-sandbox', '--disable-gpu'],
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
