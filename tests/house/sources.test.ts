import { describe, expect, it } from 'vitest';
import { arrows } from './rules/arrows';
import { browserNames } from './rules/browserNames';
import { foreignHtml } from './rules/foreignHtml';
import { openEnds } from './rules/openEnds';
import { sizes } from './rules/sizes';
import { untypedCode } from './rules/untypedCode';
import { projectSources } from './support/project';

const sources = projectSources();

describe.each([arrows, browserNames, foreignHtml, openEnds, sizes, untypedCode])('$name', (rule) => {
  it('holds in the whole house', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(rule.breaches(sources)).toEqual([]);
  });

  it.each(rule.caught)('catches $text', (file) => {
    expect(rule.breaches([file])).not.toEqual([]);
  });

  it.each(rule.allowed)('lets pass $path', (file) => {
    expect(rule.breaches([file])).toEqual([]);
  });
});
