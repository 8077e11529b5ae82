import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { exportByHand } from '@/scripts/browser/exportByHand';
import { type ReportPage, reportPages } from '@/scripts/portal/pages';
import { envelope } from '@/utils/messaging/envelope';
import { closeStagesAfterwards, launch } from '../support/launch';
import { truths } from '../support/samplePages';

closeStagesAfterwards();

/** What runs in the library's page: the popup's own command, for Firefox's toolbar cannot be driven from outside. */
interface ExtensionApi {
  readonly tabs: { query(about: { url: string }): Promise<{ id: number }[]> };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
}

/** Captures the tab that shows a sample page. */
function captureTab(library: Page, name: ReportPage, id: string): Promise<unknown> {
  return library.evaluate(
    async (url, sent) => {
      const { browser } = globalThis as unknown as { browser: ExtensionApi };
      const [tab] = await browser.tabs.query({ url });
      const input = { ...(sent as { input: object }).input, tabId: tab?.id };
      return browser.runtime.sendMessage({ ...(sent as object), input });
    },
    reportPages[name],
    envelope('captureTab', { tabId: 0, id }) as unknown,
  );
}

it('captures and exports in Firefox what it captures in Chromium', async () => {
  const stage = await launch({ build: 'firefox' });
  const names: ReportPage[] = ['pingan', 'shazi'];
  for (const name of names) await stage.openPage(reportPages[name]);
  const library = await stage.openLibrary();
  await library.waitForSelector('[data-testid="library-export"]');
  for (const [at, name] of names.entries()) {
    expect(await captureTab(library, name, `${at}`.repeat(26))).toMatchObject({
      ok: true,
      value: { outcome: 'captured' },
    });
  }
  await library.waitForFunction(() => document.querySelectorAll('[data-testid^="library-row-"]').length === 2);
  const zip = await JSZip.loadAsync(await readFile(await exportByHand(stage, library)));
  const lines = (await zip.file('data/reports.jsonl')?.async('string'))?.trim().split('\n') ?? [];
  const titles = lines.map((line) => (JSON.parse(line) as { title: string }).title);
  expect(titles.sort()).toEqual(names.map((name) => truths[name].fields.title).sort());
});

it('keeps what was captured when Firefox is closed and started again, and knows it', async () => {
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-firefox-'));
  try {
    const rows = '[data-testid^="library-row-"]';
    const first = await launch({ build: 'firefox', profile });
    await first.openPage(reportPages.pingan);
    const before = await first.openLibrary();
    await before.waitForSelector('[data-testid="library-export"]');
    const captured = await captureTab(before, 'pingan', '2'.repeat(26));
    expect(captured).toMatchObject({ ok: true, value: { outcome: 'captured' } });
    await before.waitForSelector(rows);
    const title = await before.$eval(rows, (row) => row.querySelector('button')?.textContent);
    await first.close();

    const second = await launch({ build: 'firefox', profile });
    await second.openPage(reportPages.pingan);
    const after = await second.openLibrary();
    await after.waitForSelector(rows);
    expect(await after.$eval(rows, (row) => row.querySelector('button')?.textContent)).toBe(title);
    expect(await after.$('[data-testid="banner-read-only"]')).toBeNull();
    expect(await captureTab(after, 'pingan', '3'.repeat(26))).toMatchObject({ ok: true, value: { outcome: 'same' } });
    await second.close();
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
});
