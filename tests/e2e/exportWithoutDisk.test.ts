import { createHash } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type PageBrowser, withBenchPage } from '@/scripts/bench/browserPage';
import type { ExportRecord } from '@/utils/dataset/source';
import { pack } from '../dataset/pack';
import { recordOf, sourceOf } from '../dataset/records';
import type { ExportInPage } from '../support/exportInPage';

const three = [recordOf(1), recordOf(2), recordOf(3)];

/** Seven reports with an attachment of 30 MB each: more than the 200 MB a window without disk may hold. */
const heavy: readonly ExportRecord[] = Array.from({ length: 7 }, (_, n) => {
  const { report } = recordOf(n);
  const file = { id: `file-${n}`, reportId: report.id, name: `${n}.zip`, url: 'http://www.example.gov.cn/1.zip' };
  const stored = { mediaType: 'application/zip', bytes: 30_000_000, sha256: '0'.repeat(64), state: 'stored' as const };
  const rest = { reason: null, fetchedAt: '2026-11-20T08:00:00.000Z' };
  return recordOf(n, { record: { attachments: [{ ...file, ...stored, ...rest }] } });
});

const call = async <N extends keyof ExportInPage>(page: Page, name: N, ...input: Parameters<ExportInPage[N]>) =>
  (await page.evaluate(`bench.${name}(${input.map((each) => JSON.stringify(each)).join(',')})`)) as string;

const browsers: readonly (readonly [string, PageBrowser])[] = [
  ['a private window of Firefox', { name: 'firefox', prefs: { 'browser.privatebrowsing.autostart': true } }],
  [
    'a Chromium that keeps sites from storing data',
    { name: 'chromium', prefs: { profile: { default_content_setting_values: { cookies: 2 } } } },
  ],
];

describe.each(browsers)('in %s', (_, browser) => {
  it('the browser lends no disk; a small export comes from memory byte for byte, a large one is refused in words', async () => {
    await withBenchPage(
      'tests/support/exportInPage.ts',
      async (page) => {
        await page.waitForFunction('globalThis.bench !== undefined');
        expect(await call(page, 'disk')).toBe('SecurityError');
        const [packed] = await pack(sourceOf(three));
        const hash = createHash('sha256')
          .update(packed?.bytes ?? '')
          .digest('hex');
        expect(await call(page, 'exported', three, 0)).toBe(hash);
        expect(await call(page, 'exported', heavy, 30_000_000)).toBe('export-no-disk');
      },
      browser,
    );
  });
});
