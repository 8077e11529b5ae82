import type { HouseRule, SourceFile } from '../support/project';
import { isTest } from '../support/project';

/** Files that are one long table and would not be clearer in pieces. Each with its reason; keep it short. */
const exceptions: Record<string, string> = {
  'utils/report/fields.ts': 'the one table of fields, one entry a field',
  'utils/report/schema.ts': 'the one contract of what crosses a boundary, read side by side',
};

const limitOf = (path: string): number => (path.startsWith('components/') && path.endsWith('.tsx') ? 150 : 200);

const lines = (text: string): number => text.trimEnd().split('\n').length;

const long = (path: string, count: number): SourceFile => ({ path, text: 'const a = 1;\n'.repeat(count) });

/** One idea a file: at most 200 lines, a React component at most 150. Tests are free. */
export const sizes: HouseRule = {
  name: 'files are small',
  breaches: (files) => [
    ...files
      .filter(({ path, text }) => !isTest(path) && !(path in exceptions) && lines(text) > limitOf(path))
      .map(({ path, text }) => `${path}: ${lines(text)} lines, ${limitOf(path)} are allowed`),
  ],
  caught: [long('utils/db/a.ts', 201), long('components/ui/A.tsx', 151), long('scripts/a.mjs', 201)],
  allowed: [long('utils/db/a.ts', 200), long('components/ui/A.tsx', 150), long('tests/db/a.test.ts', 900)],
};
