import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const alias = { '@': root };
const slow = ['tests/e2e/**', 'tests/faults/**', 'tests/interop/**'];

/** `unit` needs Node only. The other three drive a real browser or real tools and run one file at a time. */
const serial = (name: string, testTimeout: number) => ({
  resolve: { alias },
  test: {
    name,
    include: [`tests/${name}/**/*.test.ts`],
    environment: 'node' as const,
    fileParallelism: false,
    testTimeout,
    hookTimeout: 300_000,
  },
});

export default defineConfig({
  test: {
    projects: [
      {
        // The background's own modules run in Node on a stand-in for the browser.
        resolve: { alias: { ...alias, '#imports': `${root}tests/support/fakeImports.ts` } },
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: slow,
          environment: 'node',
          // No bar of speed: only the end of a test that hangs, also on a machine ten times slower.
          testTimeout: 180_000,
        },
      },
      serial('e2e', 300_000),
      serial('faults', 900_000),
      serial('interop', 600_000),
    ],
  },
});
