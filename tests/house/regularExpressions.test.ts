import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import { expect, it } from 'vitest';
import { isShipped, projectSources, root } from './support/project';
import { syntaxOf, walk } from './support/syntax';

/**
 * No regular expression may hang on a hostile page (issue 3 item 10). recheck takes seconds on some, so verdicts are kept
 * in node_modules/.cache by the expression itself: a fresh machine checks all, later runs only what is new.
 */
type Verdict = 'safe' | 'linear-enough' | 'slow' | 'exponential' | 'undecided';

const folder = join(root, 'node_modules/.cache/gongkai');
const file = join(folder, 'provedExpressions.json');

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
 * guesses depend on time and take a long window, {0,200}, for a loop). A square is `linear-enough`: what is matched are
 * lines, titles and cells. Too large an automaton is `undecided`.
 */
function judge(source: string, flags: string): Verdict {
  // recheck does not know the flags v and d; both leave the matching as it is here.
  const spoken = flags.replace('v', 'u').replace('d', '');
  const found = checkSync(source, spoken, { timeout: 1500, checker: 'automaton' });
  if (found.status === 'safe') return 'safe';
  if (found.status === 'unknown') return 'undecided';
  if (found.complexity.type === 'exponential') return 'exponential';
  return found.complexity.degree > 2 ? 'slow' : 'linear-enough';
}

function expressions(): Map<string, { source: string; flags: string; where: string }> {
  const found = new Map<string, { source: string; flags: string; where: string }>();
  for (const each of projectSources().filter(({ path }) => isShipped(path))) {
    for (const { node } of walk(syntaxOf(each).program)) {
      const regex = node.regex as { pattern: string; flags: string } | undefined;
      if (regex)
        found.set(`/${regex.pattern}/${regex.flags}`, { source: regex.pattern, flags: regex.flags, where: each.path });
    }
  }
  return found;
}

it('knows a bad one when it sees it: the control', () => {
  expect(judge('^(a+)+$', '')).toBe('exponential');
  expect(judge('^a*a*a*$', '')).toBe('slow');
  expect(judge('^\\d{4}-\\d\\d$', '')).toBe('safe');
});

it('no expression of the extension is worse than a square of a line', { timeout: 600_000 }, () => {
  const known = kept();
  const all = expressions();
  expect(all.size).toBeGreaterThan(100);
  const bad: string[] = [];
  for (const [key, { source, flags, where }] of all) {
    const verdict = known[key] ?? judge(source, flags);
    known[key] = verdict;
    if (verdict === 'slow' || verdict === 'exponential') bad.push(`${where}: ${verdict} ${key}`);
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify(known));
  expect(bad).toEqual([]);
});
