import type { HouseRule } from '../support/project';
import { isShipped } from '../support/project';
import { lineAt, syntaxOf, walk } from '../support/syntax';

const writes = new Set(['innerHTML', 'outerHTML']);
/** Parses into a document that is never shown, so that nothing in it runs or loads. */
const inertParser = 'utils/extract/fragment.ts';
const calls = new Set(['insertAdjacentHTML', 'write', 'writeln']);

/**
 * Captured text never becomes markup of our own pages: it is shown in a sandboxed frame, by the one file that does so.
 * (`srcdoc` is not caught here: that frame needs it; its sandbox is tested in a real browser.)
 */
export const foreignHtml: HouseRule = {
  name: 'no string is put into our pages as HTML',
  breaches: (files) =>
    files
      .filter(({ path }) => isShipped(path) && path !== inertParser)
      .flatMap((file) =>
        [...walk(syntaxOf(file).program)]
          .filter(({ node, parent }) => {
            if (node.type === 'JSXIdentifier') return node.name === 'dangerouslySetInnerHTML';
            if (node.type !== 'MemberExpression') return false;
            const { name = '' } = node.property as { name?: string };
            const object = (node.object as { name?: string }).name;
            if (parent?.type === 'AssignmentExpression') return parent.left === node && writes.has(name);
            if (parent?.type !== 'CallExpression' || parent.callee !== node) return false;
            return name === 'insertAdjacentHTML' || (calls.has(name) && object === 'document');
          })
          .map(({ node }) => `${file.path}:${lineAt(file.text, node.start)}: puts a string into a page as HTML`),
      ),
  caught: [
    { path: 'components/ui/A.tsx', text: 'export const A = () => <p dangerouslySetInnerHTML={{ __html: x }} />;' },
    { path: 'utils/extract/a.ts', text: 'element.innerHTML = html;' },
    { path: 'entrypoints/popup/main.tsx', text: 'document.write(html);' },
    { path: 'components/ui/a.ts', text: "element.insertAdjacentHTML('beforeend', html);" },
  ],
  allowed: [
    { path: 'utils/extract/a.ts', text: 'const html = element.innerHTML;' },
    { path: 'utils/dataset/a.ts', text: 'await writer.write(bytes);' },
  ],
};
