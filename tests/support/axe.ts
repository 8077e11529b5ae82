import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Violation {
  readonly id: string;
  readonly nodes: readonly string[];
}

/** What axe finds wrong with the page, all its rules on. */
export async function violations(page: Page): Promise<Violation[]> {
  // Evaluated by the debugger: the page's own policy lets no foreign script in.
  await page.evaluate(source);
  return page.evaluate(async () => {
    const axe = Reflect.get(window, 'axe') as {
      run: (context: unknown, options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    };
    const found = await axe.run(document, { iframes: false });
    return found.violations.map(({ id, nodes }) => ({
      id,
      nodes: nodes.slice(0, 3).map(({ html }) => html.slice(0, 160)),
    }));
  });
}
