import type { HouseRule } from '../support/project';
import { lineAt, syntaxOf, walk } from '../support/syntax';

const unfinished = /\b(?:TODO|FIXME|XXX|HACK)\b/;

/** Nothing half done: no reminders in comments, no test that is skipped or alone, no catch that swallows. */
export const openEnds: HouseRule = {
  name: 'nothing is left open',
  breaches: (files) =>
    files.flatMap((file) => {
      const { program, comments } = syntaxOf(file);
      const reminders = comments
        .filter(({ value }) => unfinished.test(value))
        .map(({ start }) => ({ at: start, what: 'a reminder instead of the work' }));
      const rest = [...walk(program)].flatMap(({ node }) => {
        if (node.type === 'CatchClause') {
          const { start, end } = node.body as { start: number; end: number };
          return file.text.slice(start + 1, end - 1).trim() === '' ? [{ at: node.start, what: 'an empty catch' }] : [];
        }
        const property = node.type === 'MemberExpression' ? (node.property as { name?: string }).name : undefined;
        const object = node.type === 'MemberExpression' ? (node.object as { name?: string }).name : undefined;
        const isTestWord = /^(?:it|test|describe|suite)$/.test(object ?? '');
        return isTestWord && /^(?:skip|only|todo|fails)$/.test(property ?? '')
          ? [{ at: node.start, what: `${object}.${property}` }]
          : [];
      });
      return [...reminders, ...rest].map(({ at, what }) => `${file.path}:${lineAt(file.text, at)}: ${what}`);
    }),
  caught: [
    { path: 'utils/db/a.ts', text: '// TODO: later\nexport const a = 1;' },
    { path: 'utils/db/a.ts', text: 'try { f(); } catch {}' },
    { path: 'utils/db/a.ts', text: 'try { f(); } catch (error) {\n}' },
    { path: 'tests/db/a.test.ts', text: "it.skip('reads', () => {});" },
    { path: 'tests/db/a.test.ts', text: "describe.only('reads', () => {});" },
  ],
  allowed: [
    { path: 'utils/db/a.ts', text: 'try { f(); } catch { /* the page is gone, nothing is left to tell it */ }' },
    { path: 'tests/db/a.test.ts', text: "it.each([1])('reads %d', () => {});" },
  ],
};
