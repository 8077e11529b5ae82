import type { HouseRule } from '../support/project';
import { lineAt, syntaxOf, walk } from '../support/syntax';

/** A suppression that says why: `biome-ignore lint/a/b: reason`, `@ts-expect-error reason`. */
const suppression = /@ts-ignore|@ts-nocheck|@ts-expect-error|biome-ignore|eslint-disable/;
const reasoned = /@ts-expect-error[\s:–-]+\S+\s+\S+|biome-ignore(?:-all|-start)?\s+\S+:\s*\S+\s+\S+/;

/** No `any`, no `!`, and no check is switched off without its reason on the same line. */
export const untypedCode: HouseRule = {
  name: 'no check is switched off silently',
  breaches: (files) =>
    files.flatMap((file) => {
      const { program, comments } = syntaxOf(file);
      const untyped = [...walk(program)]
        .filter(({ node }) => node.type === 'TSAnyKeyword' || node.type === 'TSNonNullExpression')
        .map(({ node }) => ({ at: node.start, what: node.type === 'TSAnyKeyword' ? 'any' : 'a ! that assumes' }));
      const silent = comments
        .filter(({ value }) => suppression.test(value) && !reasoned.test(value))
        .map(({ start }) => ({ at: start, what: 'a suppression without its reason' }));
      return [...untyped, ...silent].map(({ at, what }) => `${file.path}:${lineAt(file.text, at)}: ${what}`);
    }),
  caught: [
    { path: 'utils/db/a.ts', text: 'export const f = (x: any) => x;' },
    { path: 'utils/db/a.ts', text: 'export const f = (x?: string) => x!.length;' },
    { path: 'utils/db/a.ts', text: '// @ts-ignore\nexport const a = 1;' },
    { path: 'utils/db/a.ts', text: '// @ts-expect-error\nexport const a: string = 1;' },
    { path: 'utils/db/a.ts', text: '// biome-ignore lint/style/useConst:\nexport let a = 1;' },
  ],
  allowed: [
    { path: 'utils/db/a.ts', text: '// @ts-expect-error the types lack this argument\nf(1);' },
    { path: 'utils/db/a.ts', text: '// biome-ignore lint/style/useConst: set by the test below\nexport let any = 1;' },
  ],
};
