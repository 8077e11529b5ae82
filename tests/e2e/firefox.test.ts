import { readFile } from 'node:fs/promises';
import JSZip from 'jszip';
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

it('captures and exports in Firefox what it captures in Chromium', async () => {
  const stage = await launch({ build: 'firefox' });
  const names: ReportPage[] = ['pingan', 'shazi'];
  for (const name of names) await stage.openPage(reportPages[name]);
  const library = await stage.openLibrary();
  await library.waitForSelector('[data-testid="library-export"]');
  for (const [at, name] of names.entries()) {
    const message = envelope('captureTab', { tabId: 0, id: `${at}`.repeat(26) });
    const answer = await library.evaluate(
      async (url, sent) => {
        const { browser } = globalThis as unknown as { browser: ExtensionApi };
        const [tab] = await browser.tabs.query({ url });
        const input = { ...(sent as { input: object }).input, tabId: tab?.id };
        return browser.runtime.sendMessage({ ...(sent as object), input });
      },
      reportPages[name],
      message as unknown,
    );
    expect(answer).toMatchObject({ ok: true, value: { outcome: 'captured' } });
  }
  await library.waitForFunction(() => document.querySelectorAll('[data-testid^="library-row-"]').length === 2);
  const zip = await JSZip.loadAsync(await readFile(await exportByHand(stage, library)));
  const lines = (await zip.file('data/reports.jsonl')?.async('string'))?.trim().split('\n') ?? [];
  const titles = lines.map((line) => (JSON.parse(line) as { title: string }).title);
  expect(titles.sort()).toEqual(names.map((name) => truths[name].fields.title).sort());
});
