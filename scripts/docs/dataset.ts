import { refusals } from '@/utils/dataset/import/refusals';
import { packageFiles } from '@/utils/dataset/papers/packageFiles';
import { csvPath } from '@/utils/dataset/tables/table';
import { tables } from '@/utils/dataset/tables/tables';
import { between } from './between';
import { markdown } from './tables';

const fileTable = () =>
  markdown(
    ['file', '内容', 'what it is'],
    packageFiles.map(({ path, zh, en }) => [`\`${path}\``, zh, en]),
  );

/** Definitions hold `|`, which parts the cells of a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|');

const columnTables = () =>
  tables
    .map((table) => {
      const rows = table.columns.map(({ name, type, label, definition }) => [
        `\`${name}\``,
        type,
        label.zh,
        cell(definition.zh),
        cell(definition.en),
      ]);
      const key = table.primaryKey ? ` Key: ${table.primaryKey.map((name) => `\`${name}\``).join(', ')}.` : '';
      const head = `### \`${csvPath(table)}\`\n\n${table.definition.zh} ${table.definition.en}${key}`;
      return `${head}\n\n${markdown(['column', 'type', '中文', '含义', 'definition'], rows)}`;
    })
    .join('\n\n');

const refusalTable = () =>
  markdown(
    ['reason', '中文', 'English'],
    Object.entries(refusals).map(([reason, { zh, en }]) => [`\`${reason}\``, zh, en]),
  );

/** docs/dataset.md with its generated parts made anew. */
export const datasetText = (text: string): string =>
  between(between(between(text, 'files', fileTable()), 'columns', columnTables()), 'refusals', refusalTable());
