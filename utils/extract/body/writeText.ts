import { type CleanNode, walkClean } from './cleanNode';

/** Plain text: paragraphs and table rows each on a line, cells parted by a tab, images left out. */
export function writeText(nodes: readonly CleanNode[]): string {
  const lines: string[] = [];
  let line = '';
  let cells = 0;
  const end = () => {
    const tidied = line.replace(/ +/g, ' ').replace(/^ | $/g, '');
    line = '';
    if (tidied.trim() !== '') lines.push(tidied);
  };
  walkClean(nodes, {
    text: (text) => {
      line += text;
    },
    enter: ({ tag, children }) => {
      if (tag === 'td' || tag === 'th') {
        if (cells === 0 && line.trim() !== '') end();
        cells += 1;
      } else if (tag === 'br' || separates.has(tag)) {
        if (cells > 0) line += line === '' || /[\t ]$/.test(line) ? '' : ' ';
        else end();
      } else if (tag === 'img' && children.length === 0) line += '';
    },
    leave: ({ tag }) => {
      if (tag === 'td' || tag === 'th') {
        cells -= 1;
        if (cells === 0) line = `${line.trimEnd()}\t`;
        else line += ' ';
      } else if (tag === 'tr') {
        if (cells === 0) {
          line = line.replace(/\t$/, '');
          end();
        } else line += ' ';
      } else if (separates.has(tag)) {
        if (cells > 0) line += ' ';
        else end();
      }
    },
  });
  end();
  return lines.join('\n');
}

const separates: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 li dt dd caption blockquote pre table'.split(' '));
