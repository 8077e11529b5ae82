import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { builtExpressions, builtInFunctions, type Expression } from './support/builtExpressions';
import { isShipped, projectSources, root, type SourceFile } from './support/project';
import { syntaxOf, walk } from './support/syntax';

/**
 * Every regular expression that ships is proved linear (issue 3 item 10): literals by the syntax tree, built ones by
 * loading their modules. recheck takes seconds on some, so verdicts are kept in node_modules/.cache by the expression
 * itself: a fresh machine checks all, later runs only what is new.
 */
type Verdict = 'safe' | 'vulnerable' | 'undecided';

const folder = join(root, 'node_modules/.cache/gongkai');
const file = join(folder, 'safeExpressions.json');

/** A researcher's own pattern, tested on titles of lists they chose: theirs to write. */
const ofTheResearcher = ['utils/queue/matchesFilter.ts'];

function kept(): Record<string, Verdict> {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
}

/**
 * recheck's word for an expression, by its automaton: what it finds it has proved, whatever the machine's speed (its
 * guesses depend on time). A square counts as vulnerable; what the automaton cannot decide must be written plainer.
 */
function judge({ source, flags }: Pick<Expression, 'source' | 'flags'>): Verdict {
  // recheck does not know the flags v and d; both leave the matching as it is here.
  const spoken = flags.replace('v', 'u').replace('d', '');
  const found = checkSync(source, spoken, { timeout: 30_000, checker: 'automaton' });
  return found.status === 'unknown' ? 'undecided' : found.status;
}

function literalsOf(file: SourceFile): Expression[] {
  return Array.from(walk(syntaxOf(file).program)).flatMap(({ node }) => {
    const regex = node.regex as { pattern: string; flags: string } | undefined;
    return regex ? [{ source: regex.pattern, flags: regex.flags, where: file.path }] : [];
  });
}

/** One line for each expression that is not proved safe. */
function notSafe(expressions: readonly Expression[], known: Record<string, Verdict>): string[] {
  return expressions.flatMap((expression) => {
    const key = `/${expression.source}/${expression.flags}`;
    const verdict = known[key] ?? judge(expression);
    if (verdict === 'safe') known[key] = verdict;
    return verdict === 'safe' ? [] : [`${expression.where}: ${verdict} ${key}`];
  });
}

it('knows a bad one when it sees it: the control', () => {
  const bad = ['^(a+)+$', '^a*a*a*$', '\\s+$', '^(a|a)*$', '(?<=a+)b', 'a(?=[^b]*b)', '(a+)\\1'].map((source) => ({
    source,
    flags: '',
    where: 'here',
  }));
  expect(notSafe(bad, {})).toHaveLength(bad.length);
  expect(notSafe([{ source: '^\\d{4}-\\d\\d$', flags: '', where: 'here' }], {})).toEqual([]);
});

it('builds no expression inside a function, but for the researcher’s own', () => {
  const files = projectSources().filter(({ path }) => isShipped(path) && !ofTheResearcher.includes(path));
  expect(builtInFunctions(files)).toEqual([]);
});

it.each(['new RegExp(word)', 'RegExp(word)', 'new globalThis.RegExp(word)', "word.match('a+')", 'word.search(`a+`)'])(
  'sees %s in a function: the control',
  (built) => {
    const text = `export const kept = new RegExp('a');\nexport function f(word: string) {\n  return ${built};\n}\n`;
    expect(builtInFunctions([{ path: 'utils/bad.ts', text }])).toEqual(['utils/bad.ts:3']);
    expect(builtInFunctions([{ path: 'utils/good.ts', text: text.replace(built, 'word.match(/a/u)') }])).toEqual([]);
  },
);

/**
 * Readability reads the page too, and four of its expressions are squares. They meet attributes only, which
 * `byReadability` cuts to 300 characters before (tests/extract/body/byReadability.test.ts); the first is used nowhere.
 */
const squaresOfReadability = [
  '/<(\\/?)font[^>]*>/gi',
  '/(\\S+)(\\s+[\\d.]+[xw])?(\\s*(?:,|$))/g',
  '/\\s*(article|dc|dcterm|og|twitter)\\s*:\\s*(author|creator|description|published_time|title|site_name)\\s*/gi',
  '/^\\s*\\S+\\.(jpg|jpeg|png|webp)\\S*\\s*$/',
];

it('knows the squares among Readability’s expressions, and no more', { timeout: 900_000 }, () => {
  const path = 'node_modules/@mozilla/readability/Readability.js';
  const all = literalsOf({ path, text: readFileSync(join(root, path), 'utf8') });
  expect(all.length).toBeGreaterThan(30);
  expect(new Set(notSafe(all, {}))).toEqual(new Set(squaresOfReadability.map((each) => `${path}: vulnerable ${each}`)));
});

it('proves every expression of the extension linear, built ones too', { timeout: 900_000 }, async () => {
  const known = kept();
  const built = await builtExpressions((path) => isShipped(path) && !ofTheResearcher.includes(path));
  expect(built.length).toBeGreaterThan(15);
  const literals = projectSources()
    .filter(({ path }) => isShipped(path))
    .flatMap(literalsOf);
  const all = [...literals, ...built];
  expect(all.length).toBeGreaterThan(400);
  const bad = notSafe(all, known);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(known));
  expect(bad).toEqual([]);
});
