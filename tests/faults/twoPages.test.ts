import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildLab, type Control } from './lab/buildLab';
import { call, openLab } from './lab/openLab';
import { upToThreeTimes } from './upToThreeTimes';

const edits = 200;

/** Two extension pages count one report's note up, 200 times each. */
async function run(control?: Control) {
  const extension = await buildLab(control);
  const profile = await mkdtemp(join(tmpdir(), 'gongkai-two-'));
  const lab = await openLab({ extension, profile });
  try {
    const [one, two] = [await lab.page(), await lab.page()];
    await call(one, 'open');
    await call(two, 'open');
    const [id = ''] = (await call(one, 'fill', 0, 1)).ids;
    const [a, b] = await Promise.all([call(one, 'countUp', id, edits), call(two, 'countUp', id, edits)]);
    return { edits: 2 * edits, counted: Number(await call(one, 'note', id)), conflicts: a.conflicts + b.conflicts };
  } finally {
    await lab.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    await rm(extension, { recursive: true, force: true });
  }
}

it('loses no update when two pages edit one report 200 times each', async () => {
  const found = await run();
  console.log('two pages:', JSON.stringify(found));
  expect(found.counted).toBe(found.edits);
  expect(found.conflicts).toBeGreaterThan(0);
});

it('control: without compare-and-set updates are lost', async () => {
  const found = await upToThreeTimes(
    () => run('no-compare-and-set'),
    ({ counted }) => counted < 2 * edits,
  );
  console.log('two pages, control no-compare-and-set:', JSON.stringify(found));
  expect(found.counted).toBeLessThan(found.edits);
});
