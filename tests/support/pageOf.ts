import { JSDOM } from 'jsdom';
import type { Page } from '@/utils/extract/page';

/** A page made of HTML text, as the core receives one. */
export function pageOf(html: string, url = 'https://www.example.gov.cn/zwgk/202401/t20240115_1.html'): Page {
  return { document: new JSDOM(html, { url }).window.document, url };
}

/** Runs `read` and fails when the page was changed by it in any way. */
export function readingOnly<T>(page: Page, read: (page: Page) => T): T {
  const before = page.document.documentElement.outerHTML;
  const result = read(page);
  if (page.document.documentElement.outerHTML !== before) throw new Error('the page was changed');
  return result;
}
