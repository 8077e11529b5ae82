import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectationOf, readFixtures } from '@/scripts/support/fixtures';
import { openPage } from '@/scripts/support/openPage';
import { extract } from '@/utils/extract/extract';
import { findAnchor } from '@/utils/extract/finders/anchor';
import { fold } from '@/utils/extract/page';
import { ruleOf, rules } from '@/utils/extract/rules';
import { extractionSchema } from '@/utils/report/extractionSchema';

const fixtures = readFixtures();
const own = fixtures.filter((fixture) => !fixture.isRefusal);

describe.each(rules.map((rule) => rule.id))('rule %s', (id) => {
  it('has two pages of its own and one that it refuses', () => {
    expect(own.filter((fixture) => fixture.rule === id).length).toBeGreaterThanOrEqual(2);
    if (id !== 'standard') expect(fixtures.some((fixture) => fixture.rule === id && fixture.isRefusal)).toBe(true);
  });

  it('is 80 lines of data at most, and named like its file', () => {
    const file = join(import.meta.dirname, '../../utils/extract/rules', `${id}.ts`);
    expect(readFileSync(file, 'utf8').split('\n').length).toBeLessThanOrEqual(80);
  });
});

describe.each(own)('$rule/$name', (fixture) => {
  it('reads exactly what a person has reviewed', () => {
    const file = join(fixture.folder, 'expected.json');
    expect(existsSync(file), 'expected.json is missing: npm run accept, then review it').toBe(true);
    expect(expectationOf(fixture)).toEqual(JSON.parse(readFileSync(file, 'utf8')));
  });

  it('is read by its own rule', () => {
    expect(ruleOf(openPage(fixture.html, fixture.url)).id).toBe(fixture.rule);
  });

  it('leaves the page as it was, and every value leads back to its place', () => {
    const page = openPage(fixture.html, fixture.url);
    const before = page.document.documentElement.outerHTML;
    const extraction = extract(page);
    expect(page.document.documentElement.outerHTML).toBe(before);
    expect(extractionSchema.safeParse(extraction).error).toBeUndefined();
    for (const { anchor, finder } of Object.values(extraction.fields)) {
      if (!anchor) continue;
      const element = findAnchor(page.document, anchor);
      expect(element, finder).toBeDefined();
      const text = fold(`${element?.textContent ?? ''}${element?.getAttribute('content') ?? ''}`);
      expect(text, finder).toContain(fold(anchor.text));
    }
  });
});

describe.each(fixtures.filter((fixture) => fixture.isRefusal))('$rule/$name', (fixture) => {
  it('is refused', () => {
    const rule = rules.find(({ id }) => id === fixture.rule);
    expect(rule?.recognises(openPage(fixture.html, fixture.url))).toBe(false);
  });
});
