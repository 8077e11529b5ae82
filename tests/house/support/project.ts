import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** One law of the house: what breaks it, a sample that must be caught, and one that must not. */
export interface HouseRule {
  readonly name: string;
  /** One line for each breach, starting with the file's path. */
  readonly breaches: (files: readonly SourceFile[]) => string[];
  readonly caught: readonly SourceFile[];
  readonly allowed: readonly SourceFile[];
}

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const notOurs = new Set(['node_modules', '.git', '.output', '.wxt', 'out', 'coverage']);

/** Paths of all files that belong to the project, sorted. */
export function projectPaths(folder = root): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !notOurs.has(entry.name) && !entry.isSymbolicLink())
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? projectPaths(path) : [relative(root, path).replaceAll('\\', '/')];
    })
    .sort();
}

/** The project's code: everything the compiler sees, tests and scripts included, sample pages not. */
export function projectSources(): SourceFile[] {
  return projectPaths()
    .filter((path) => /\.(?:ts|tsx|mjs)$/.test(path) && !path.startsWith('scripts/portal/sites/'))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

export const sizeOf = (path: string): number => statSync(join(root, path)).size;

/** Code that ships or serves a contributor; tests have looser laws. */
export const isShipped = (path: string): boolean => /^(?:entrypoints|components|utils)\//.test(path);
export const isTest = (path: string): boolean => path.startsWith('tests/');
