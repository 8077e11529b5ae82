import type { HouseRule } from '../support/project';
import { isShipped } from '../support/project';
import { lineAt, syntaxOf, walk } from '../support/syntax';

const names = new Set(['browser', 'chrome']);

/** Only entrypoints and utils/browser speak to the browser; everything else can be run and tested without one. */
export const browserNames: HouseRule = {
  name: 'browser and chrome are named at the doors only',
  breaches: (files) =>
    files
      .filter(({ path }) => isShipped(path) && !/^(?:entrypoints|utils\/browser)\//.test(path))
      .flatMap((file) =>
        [...walk(syntaxOf(file).program)]
          .filter(({ node }) => {
            const object = node.object as { type?: string; name?: string } | undefined;
            return node.type === 'MemberExpression' && object?.type === 'Identifier' && names.has(object.name ?? '');
          })
          .map(({ node }) => `${file.path}:${lineAt(file.text, node.start)}: speaks to the browser`),
      ),
  caught: [
    { path: 'utils/db/a.ts', text: 'export const f = () => browser.storage.local.get();' },
    { path: 'components/ui/A.tsx', text: 'export const A = () => <a href={chrome.runtime.getURL("x")}>x</a>;' },
  ],
  allowed: [
    { path: 'utils/browser/a.ts', text: 'export const f = () => browser.storage.local.get();' },
    { path: 'utils/db/a.ts', text: '// browser.storage is for settings\nconst row = { browser: 1 }; row.browser;' },
  ],
};
