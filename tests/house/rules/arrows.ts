import { posix } from 'node:path';
import type { HouseRule, SourceFile } from '../support/project';
import { isShipped } from '../support/project';
import { syntaxOf } from '../support/syntax';

/** Which rooms a room may import, beside itself: DESIGN section 2, with the two side doors of docs/decisions.md. */
const core = ['utils/report'];
const middle = ['utils/extract', 'utils/identify', ...core];
const mayImport: Record<string, readonly string[]> = {
  'utils/report': [],
  'utils/identify': core,
  'utils/extract': ['utils/identify', ...core],
  'utils/attachments': core,
  'utils/db': middle,
  'utils/dataset': middle,
  'utils/messaging': middle,
  'utils/queue': ['utils/db', ...middle],
  'utils/browser': ['utils/db', 'utils/queue', 'utils/attachments', 'utils/messaging', ...middle],
};
const below = Object.keys(mayImport);
mayImport.components = below;
mayImport.entrypoints = ['components', ...below];

/** Packages each room may name; a room that is not listed may name any. */
const pure = new Set(['utils/report', 'utils/identify', 'utils/extract']);
const purePackages = new Set(['zod', '@mozilla/readability', 'turndown', '@truto/turndown-plugin-gfm']);
const forContexts = new Set(['utils/browser', 'entrypoints']);

const roomOf = (path: string): string => {
  const [first = '', second = ''] = path.split('/');
  return first === 'utils' ? `${first}/${second}` : first;
};

/** A module name as a path from the root, or `undefined` for a package. */
function target(from: string, name: string): string | undefined {
  if (name.startsWith('@/')) return name.slice(2);
  if (name.startsWith('.')) return posix.normalize(posix.join(posix.dirname(from), name));
  return undefined;
}

function breach(file: SourceFile, name: string): string | undefined {
  const room = roomOf(file.path);
  const path = target(file.path, name);
  if (path === undefined) {
    if (name.startsWith('#') && !forContexts.has(room)) return `${name} belongs to entrypoints and utils/browser`;
    if (pure.has(room) && !purePackages.has(name)) return `the core may not use ${name}`;
    return undefined;
  }
  const other = roomOf(path);
  if (other === room) return undefined;
  const allowed = mayImport[room];
  if (!allowed) return `${room} is no room of the house`;
  return allowed.includes(other) ? undefined : `${room} may not import ${other} (${name})`;
}

/** Arrows point down, the core stays free of browser packages, `#imports` stays at the doors. */
export const arrows: HouseRule = {
  name: 'imports point down',
  breaches: (files) =>
    files
      .filter(({ path }) => isShipped(path))
      .flatMap((file) =>
        syntaxOf(file)
          .imports.map((name) => breach(file, name))
          .filter((found) => found !== undefined)
          .map((found) => `${file.path}: ${found}`),
      ),
  caught: [
    { path: 'utils/extract/a.ts', text: "import { database } from '@/utils/db';" },
    { path: 'utils/extract/a.ts', text: "import Dexie from 'dexie';" },
    { path: 'utils/report/a.ts', text: "export type { X } from '../extract/x';" },
    { path: 'utils/db/a.ts', text: "const late = () => import('@/utils/messaging/b');" },
    { path: 'utils/db/a.ts', text: "import { browser } from '#imports';" },
    { path: 'components/ui/a.tsx', text: "import { go } from '../../entrypoints/popup/go';" },
    { path: 'utils/loose.ts', text: "import { x } from '@/utils/report/x';" },
  ],
  allowed: [
    { path: 'entrypoints/background.ts', text: "import { browser } from '#imports'; import '@/utils/browser/b';" },
    { path: 'utils/browser/a.ts', text: "import { saveCapture } from '@/utils/db';" },
    { path: 'utils/extract/body/a.ts', text: "import { tidy } from '../page';" },
  ],
};
