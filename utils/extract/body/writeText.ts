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
    enter: ({ tag }) => {
      if (tag === 'td' || tag === 'th') cells += 1;
      else if (tag === 'tr' && cells === 0) {
        if (line.trim() !== '') end();
      } else if (tag === 'br' || separates.has(tag)) {
        if (cells > 0) line += line === '' || /[\t ]$/.test(line) ? '' : ' ';
        else end();
      }
    },
    leave: ({ tag }) => {
      if (tag === 'td' || tag === 'th') {
        cells -= 1;
        if (cells === 0) line = `${withoutEndBlanks(line)}\t`;
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

/** Blanks at the end go, tabs stay: an empty cell keeps its place. */
function withoutEndBlanks(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end -= 1;
  return line.slice(0, end);
}

const separates: ReadonlySet<string> = new Set('p h1 h2 h3 h4 h5 h6 li dt dd caption blockquote pre table'.split(' '));
