import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { startPortal } from '@/scripts/portal/portal';
import { buildLab, type Control } from './lab/buildLab';
import { call, openLab } from './lab/openLab';

/** Fixed: the control must find the same gaps each time. */
const seed = 20_261_121;
const url = 'http://lab.gov.cn/xxgk/t1.html';

/** A real content script says hostile things to the real background; then every row of the store is looked at. */
async function run(count: number, control?: Control) {
  const extension = await buildLab(control);
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-hostile-'));
  const portal = await startPortal();
  portal.behave('lab.gov.cn/xxgk/t1.html', { body: '<!doctype html><meta charset="utf-8"><title>lab</title>' });
  const lab = await openLab({ extension, profile, portal });
  try {
    const page = await lab.page();
    await call(page, 'open');
    const tab = await lab.browser.newPage();
    await tab.goto(url);
    await tab.waitForSelector('[data-lab="ready"]');
    await tab.evaluate(
      (messages, start) => {
        Object.assign(document.documentElement.dataset, { count: messages, seed: start });
        document.dispatchEvent(new Event('lab-hostile'));
      },
      count,
      seed,
    );
    let ack: string | undefined;
    while (ack === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ack = portal.requests.find(({ path }) => path.startsWith('/ack/said/'))?.path.split('/')[3];
    }
    const [answered = 0, ignored = 0, unsent = 0] = ack.split('-').map(Number);
    const { rows, wrong } = await call(page, 'offSchema');
    const unhandled = await call(page, 'unhandled');
    const { slow } = await call(page, 'open');
    return { answered, ignored, unsent, rows, wrong: wrong.length, first: wrong[0], unhandled, slow };
  } finally {
    await lab.close();
    await portal.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await rm(extension, { recursive: true, force: true });
  }
}

it('3,000 hostile messages from a content script leave no row outside the schema and nothing unhandled', async () => {
  const found = await run(3_000);
  console.log(`hostile messages, seed ${seed}:`, JSON.stringify(found));
  expect(found).toMatchObject({ wrong: 0, unhandled: 0, slow: { ok: true } });
  expect(found.answered).toBeGreaterThan(500);
  expect(found.rows).toBeGreaterThan(100);
});

it('control: without the contracts the same messages leave rows outside the schema', async () => {
  const found = await run(1_000, 'no-contracts');
  console.log(`hostile messages, control no-contracts, seed ${seed}:`, JSON.stringify(found).slice(0, 500));
  expect(found.wrong).toBeGreaterThan(0);
});
