import { type CleanElement, type CleanNode, walkClean } from './cleanNode';
import { writeText } from './writeText';

const special = /([\\`*_[\]<>|])/g;
const escaped = (text: string) => text.replace(special, '\\$1');
/** A paragraph must not turn into a list, heading or quotation by how it starts: `1.` and `#` are text here. */
const escapedStart = (line: string) =>
  line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^([#+\-=~])/, '\\$1');

const marks: Readonly<Record<string, string>> = { strong: '**', em: '*' };

function cellText(cell: CleanElement): string {
  return escaped(writeText(cell.children)).replace(/[\t\n]+/g, ' ');
}

/** A table as GFM: spans are filled with empty cells, so that every row has the same number of columns. */
function writeTable(table: CleanElement): string {
  const rows: string[][] = [];
  const busy: number[] = [];
  let inside = 0;
  walkClean([table], {
    enter: (element) => {
      if (element.tag === 'table') inside += 1;
      if (inside !== 1 || element.tag !== 'tr') return;
      const row: string[] = [];
      const fill = () => {
        while ((busy[row.length] ?? 0) > 0) {
          busy[row.length] = (busy[row.length] ?? 1) - 1;
          row.push('');
        }
      };
      for (const cell of element.children) {
        if (typeof cell === 'string' || (cell.tag !== 'td' && cell.tag !== 'th')) continue;
        fill();
        const down = Math.min(Number(cell.attributes.rowspan ?? 1), 5000);
        const across = Math.min(Number(cell.attributes.colspan ?? 1), 100);
        for (let at = 0; at < across; at += 1) {
          busy[row.length] = down - 1;
          row.push(at === 0 ? cellText(cell) : '');
        }
      }
      fill();
      rows.push(row);
    },
    leave: (element) => {
      if (element.tag === 'table') inside -= 1;
    },
  });
  let width = 0;
  for (const row of rows) width = Math.max(width, row.length);
  if (width === 0) return '';
  const lines = rows.map((row) => `| ${[...row, ...Array<string>(width - row.length).fill('')].join(' | ')} |`);
  lines.splice(1, 0, `|${' --- |'.repeat(width)}`);
  return lines.join('\n');
}

/** The cleaned tree as Markdown (GFM). Own writer: depth-safe and a few hundred bytes where turndown is 30 kB. */
export function writeMarkdown(nodes: readonly CleanNode[]): string {
  const blocks: string[] = [];
  let line = '';
  let prefix = '';
  let tables = 0;
  const lists: { readonly ordered: boolean; count: number }[] = [];
  const end = () => {
    const text = line.replace(/[ \t]+/g, ' ').trim();
    line = '';
    if (text !== '') blocks.push(prefix + (prefix.endsWith('# ') ? text : escapedStart(text)));
    if (lists.length > 0) prefix = '  '.repeat(lists.length);
    else prefix = '';
  };
  walkClean(nodes, {
    text: (text) => {
      if (tables === 0) line += escaped(text);
    },
    enter: (element) => {
      const { tag, attributes } = element;
      if (tag === 'table') {
        if (tables === 0) {
          end();
          const table = writeTable(element);
          if (table) blocks.push(table);
        }
        tables += 1;
      }
      if (tables > 0) return;
      if (/^h[1-6]$/.test(tag)) {
        end();
        prefix = `${'#'.repeat(Number(tag[1]))} `;
      } else if (tag === 'ul' || tag === 'ol') {
        end();
        lists.push({ ordered: tag === 'ol', count: 0 });
      } else if (tag === 'li') {
        end();
        const list = lists.at(-1);
        if (list) list.count += 1;
        prefix = `${'  '.repeat(Math.max(0, lists.length - 1))}${list?.ordered ? `${list.count}. ` : '- '}`;
      } else if (tag === 'p' || tag === 'blockquote' || tag === 'dt' || tag === 'dd' || tag === 'pre') {
        if (line.trim() !== '') end();
      } else if (tag === 'br') line += '  \n';
      else if (tag === 'hr') {
        end();
        blocks.push('---');
      } else if (tag === 'a') line += attributes.href ? '[' : '';
      else if (tag === 'img') line += attributes.src ? `![${escaped(attributes.alt ?? '')}](<${attributes.src}>)` : '';
      else line += marks[tag] ?? '';
    },
    leave: ({ tag, attributes }) => {
      if (tag === 'table') tables -= 1;
      if (tables > 0 || tag === 'table') return;
      if (tag === 'a') line += attributes.href ? `](<${attributes.href}>)` : '';
      else if (tag === 'ul' || tag === 'ol') {
        end();
        lists.pop();
        prefix = '';
      } else if (/^(?:h[1-6]|li|p|blockquote|dt|dd|pre)$/.test(tag)) end();
      else line += marks[tag] ?? '';
    },
  });
  end();
  return blocks.join('\n\n');
}
