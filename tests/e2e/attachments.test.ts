import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser } from '@/scripts/bootstrap/browsers.mjs';
import type { AttachmentText } from '@/utils/attachments/attachmentText';
import { handmadePdf, inGbk } from '../attachments/handmadePdf';

/** The room as an extension page runs it: built by vite, under the extension's own content security policy. */
const policy =
  "default-src 'none'; script-src 'self'; connect-src 'self'; worker-src 'self'; style-src 'self'; object-src 'none'";
const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
};
const folder = mkdtempSync(join(tmpdir(), 'gongkai-attachments-'));
let server: Server;
let browser: Browser;
let page: Page;

async function buildRoom(): Promise<void> {
  const entry = join(folder, 'room.ts');
  writeFileSync(
    entry,
    `import { readAttachmentText } from '@/utils/attachments/readAttachmentText';
     globalThis.violations = [];
     document.addEventListener('securitypolicyviolation', (event) => globalThis.violations.push(event.violatedDirective));
     globalThis.readFile = (base64, name) =>
       readAttachmentText(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), { name, mediaType: '' });`,
  );
  writeFileSync(join(folder, 'index.html'), '<!doctype html><script type="module" src="./room.ts"></script>');
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    resolve: {
      alias: {
        '@': resolve('.'),
        'pdfjs-dist': resolve('node_modules/pdfjs-dist'),
        mammoth: resolve('node_modules/mammoth'),
        jszip: resolve('node_modules/jszip'),
      },
    },
    build: { outDir: join(folder, 'out'), target: 'chrome116' },
  });
}

function serve(path: string): Buffer {
  const name = path === '/' ? '/index.html' : path;
  return name.startsWith('/cmaps/')
    ? readFileSync(resolve('node_modules/pdfjs-dist', `.${name}`))
    : readFileSync(join(folder, 'out', name));
}

beforeAll(async () => {
  await buildRoom();
  server = createServer(({ url = '/' }, response) => {
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', types[extname(url)] ?? (url === '/' ? 'text/html' : 'application/octet-stream'));
    try {
      response.end(serve(url));
    } catch (error) {
      response.statusCode = 404;
      response.end(String(error));
    }
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  browser = await puppeteer.launch({
    executablePath: findBrowser('chromium') ?? '',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
});

afterAll(async () => {
  await browser?.close();
  server?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function read(bytes: Uint8Array, name: string): Promise<AttachmentText> {
  const base64 = Buffer.from(bytes).toString('base64');
  return (await page.evaluate(`readFile('${base64}', '${name}')`)) as AttachmentText;
}

it('reads a PDF whose Chinese font is not embedded, in a worker', async () => {
  const file = handmadePdf([['平安镇法治政府建设年度报告'], ['特此报告。']], inGbk);
  expect(await read(file, '报告.pdf')).toEqual({
    kind: 'pdf',
    pages: 2,
    text: '平安镇法治政府建设年度报告\n特此报告。',
  });
});

it('reads a PDF printed by Chromium, radicals made characters', async () => {
  const maker = await browser.newPage();
  const text = '十堰市张湾区十门长风马见贝车页';
  await maker.setContent(`<meta charset="utf-8"><h1>年度报告</h1><p>${text}</p><p>${'依法行政，'.repeat(60)}</p>`);
  const file = await maker.pdf();
  await maker.close();
  const found = await read(file, '打印.pdf');
  expect(found.text.split('\n')).toEqual(['年度报告', text, '依法行政，'.repeat(60)]);
});

it('breaks no rule of the policy on the way', async () => {
  expect(await page.evaluate('violations')).toEqual([]);
});
