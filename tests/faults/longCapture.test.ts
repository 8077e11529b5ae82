import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Portal, startPortal } from '@/scripts/portal/portal';
import { textLimit } from '@/utils/report/limits';
import { buildLab } from './lab/buildLab';
import { call, type OpenLab, openLab } from './lab/openLab';
import { labCapture } from './lab/pages';

const megabyte = 1_048_576;
let lab: OpenLab;
let portal: Portal;
let tab: Page;
let page: Page;
const folders: string[] = [];

beforeAll(async () => {
  const extension = await buildLab();
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-long-'));
  folders.push(extension, profile);
  portal = await startPortal();
  portal.behave('lab.gov.cn/run.html', { body: '<!doctype html><meta charset="utf-8"><title>lab</title>' });
  lab = await openLab({ extension, profile, portal });
  tab = await lab.browser.newPage();
  await tab.goto('http://lab.gov.cn/run.html');
  await tab.waitForSelector('[data-lab="ready"]');
  page = await lab.page();
  await call(page, 'open');
});
afterAll(async () => {
  await lab.close();
  await portal.close();
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

/** Captures page `n` with so many lines through the real content script; gives the report's id, or the fault. */
async function capture(n: number, size: number): Promise<string> {
  await tab.evaluate(
    (from, lines) => {
      Object.assign(document.documentElement.dataset, { from, to: from + 1, size: lines });
      document.dispatchEvent(new Event('lab-run'));
    },
    n,
    size,
  );
  for (;;) {
    const ack = portal.requests.find(({ path }) => path.startsWith(`/ack/${n}/`));
    if (ack) return ack.path.split('/')[3] ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const bodyOf = (n: number, size: number) => labCapture(n, '', undefined, size).extraction.body.text;
/** So many lines that the body has about so many bytes of UTF-8. */
const linesFor = (bytes: number) => Math.ceil(bytes / (Buffer.byteLength(bodyOf(1, 100)) / 100));

it.each([8, 24, 40])('a body of %i MB is captured in pieces, stored, opened and exported whole', async (megabytes) => {
  const size = linesFor(megabytes * megabyte);
  const began = performance.now();
  const id = await capture(megabytes, size);
  const seconds = (performance.now() - began) / 1000;
  const text = bodyOf(megabytes, size);
  const found = id.startsWith('fault') ? undefined : await call(page, 'body', id);
  console.log(
    `long capture, ${megabytes} MB, ${text.length} characters, ${seconds.toFixed(1)} s:`,
    id,
    JSON.stringify(found),
  );
  const hash = createHash('sha256').update(text).digest('hex');
  expect(found).toMatchObject({ characters: text.length, shown: hash, exported: hash, pieces: 0 });
  expect(found?.source).toBeGreaterThan(text.length);
});

it('a body above the cap is refused as too large, and leaves nothing behind', async () => {
  const before = await call(page, 'countReports');
  const size = linesFor(64 * megabyte);
  expect(bodyOf(64, size).length).toBeGreaterThan(textLimit);
  expect(await capture(64, size)).toBe('fault-too-large');
  expect(await call(page, 'countReports')).toBe(before);
});
