import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { between } from '@/scripts/docs/between';
import { documents } from '@/scripts/docs/documents';
import { projectPaths, root } from './support/project';

/** Links of a Markdown text that lead to no file beside it. */
const deadLinks = (path: string, text: string, isThere: (target: string) => boolean) =>
  [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => !isThere(join(dirname(path), target)));

describe('documents', () => {
  it.each(documents())('$path is made from the code as it is now (npx tsx scripts/docs/write.ts)', ({ path, text }) => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('have no dead links', () => {
    const pages = projectPaths().filter((path) => path.endsWith('.md'));
    expect(pages).toContain('README.md');
    const dead = pages.flatMap((path) =>
      deadLinks(path, readFileSync(join(root, path), 'utf8'), (target) => existsSync(join(root, target))),
    );
    expect(dead).toEqual([]);
    expect(deadLinks('a.md', '[x](y.md) [z](https://z.example/)', () => false)).toEqual(['y.md']);
  });
});

describe('a generated part', () => {
  it('replaces what stands between its markers', () => {
    expect(between('a <!-- t:begin -->\nold\n<!-- t:end --> z', 't', 'new')).toBe(
      'a <!-- t:begin -->\nnew\n<!-- t:end --> z',
    );
  });

  it.each(['no markers', '<!-- t:end --><!-- t:begin -->', '<!-- t:begin --><!-- t:begin --><!-- t:end -->'])(
    'refuses %s',
    (text) => {
      expect(() => between(text, 't', 'new')).toThrow(/exactly once/);
    },
  );
});
