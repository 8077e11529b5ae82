import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectPaths, root, sizeOf } from './support/project';

/** Tables made by a script and shipped with the extension may be larger than what a person writes. */
const shippedTables = /^public\/(?:tables|cmaps)\//;

/** Paths that are too large to keep in the repository. */
const tooLarge = (files: readonly { readonly path: string; readonly bytes: number }[]) =>
  files
    .filter(({ path }) => path !== 'package-lock.json' && !shippedTables.test(path))
    .filter(({ bytes }) => bytes > 300_000)
    .map(({ path }) => path);

interface LockFile {
  readonly packages: Record<
    string,
    { readonly resolved?: string; readonly integrity?: string; readonly link?: boolean }
  >;
}

/** Packages whose entry names a registry's address, or has no checksum. */
const untidy = (lock: LockFile) =>
  Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && !entry.link && (entry.resolved !== undefined || !entry.integrity))
    .map(([path]) => path);

describe('files of the house', () => {
  it('are small enough to keep', () => {
    expect(tooLarge(projectPaths().map((path) => ({ path, bytes: sizeOf(path) })))).toEqual([]);
    expect(tooLarge([{ path: 'docs/screens/a.png', bytes: 300_001 }])).toEqual(['docs/screens/a.png']);
  });

  it('install from any registry: the lock file names none, and has a checksum for each package', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(untidy(lock)).toEqual([]);
    expect(untidy({ packages: { 'node_modules/a': { resolved: 'https://r.example/a.tgz', integrity: 'x' } } })).toEqual(
      ['node_modules/a'],
    );
    expect(untidy({ packages: { 'node_modules/a': {} } })).toEqual(['node_modules/a']);
  });

  it('are pinned: what was tested is what is installed', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, range]) => !/^\d/.test(range));
    expect(loose).toEqual([]);
  });

  it('explain every dependency that ships', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    const decisions = readFileSync(join(root, 'docs/decisions.md'), 'utf8');
    const table = /## Dependencies\n([\s\S]*?)\n## /.exec(decisions)?.[1] ?? '';
    expect(Object.keys(dependencies).filter((name) => !table.includes(`\`${name}\``))).toEqual([]);
  });
});
