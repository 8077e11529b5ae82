import type { Bilingual } from '../tables/table';
import { csvPath } from '../tables/table';
import { tables } from '../tables/tables';
import type { PackageFacts } from './dataPackage';
import { packageFiles } from './packageFiles';

/** README.md of a package: Chinese first, then English. Everything in it is made from the data. */
export function readme(facts: PackageFacts, paths: readonly string[], methods: Bilingual): string {
  return `${section('zh', facts, paths, methods)}\n---\n\n${section('en', facts, paths, methods)}`;
}

const words = {
  zh: {
    title: '政府信息公开文件数据集',
    part: (f: PackageFacts) =>
      f.reports === f.selected
        ? `共 ${f.reports} 份文件。`
        : `第 ${f.part} 部分：所选 ${f.selected} 份文件中的 ${f.reports} 份（${f.firstId} 至 ${f.lastId}）。每个部分都是完整的数据包。`,
    files: '文件',
    tables: '数据表',
    methods: '采集方法',
    reading: '怎样读取',
    readingText: [
      '- `report_id` 在各表、各文件中相同，是唯一的连接键。',
      '- 字段值是研究者的更正值，没有更正时是页面所示；`corrected_fields` 与 `inferred_fields` 列出更正过的和推断的字段，`*_origin` 列说明来处，`data/field_provenance.csv` 列出每个值的原文与来处。',
      '- 空单元格表示页面没有此项。列表型单元格以 `|` 分隔；成员自身的 `|` 写作 `｜`。',
      "- CSV 为带 BOM 的 UTF-8。以 `=`、`+`、`-`、`@`、制表符、回车、换行开头的单元格前加了一个 `'`，防止表格软件当作公式执行；还原时去掉这一个 `'`（`scripts/` 中的脚本会还原）。JSONL 与 Parquet 不加。",
      '- 请把所有列当作文本读入：索引号、代码等的前导零会被软件猜成数字而丢失。用 Excel 请打开 `data/reports.xlsx`。',
      '- 校验：解压后在此目录运行 `sha256sum -c SHA256SUMS.txt`（macOS：`shasum -a 256 -c SHA256SUMS.txt`）。',
    ],
  },
  en: {
    title: 'Dataset of government disclosure documents',
    part: (f: PackageFacts) =>
      f.reports === f.selected
        ? `${f.reports} reports.`
        : `Part ${f.part}: ${f.reports} of the ${f.selected} reports selected (${f.firstId} to ${f.lastId}). Each part is a complete package.`,
    files: 'Files',
    tables: 'Tables',
    methods: 'How it was collected',
    reading: 'How to read it',
    readingText: [
      '- `report_id` is the same in every table and file; it is the only key.',
      '- A value is the researcher’s correction, else what the page shows. `corrected_fields` and `inferred_fields` list the columns corrected and inferred, the `*_origin` columns say where a value was read, and `data/field_provenance.csv` gives the page’s own text and place for each value.',
      '- An empty cell means that the page has no such value. Members of a list are parted by `|`; a `|` inside a member is written `｜`.',
      "- CSV files are UTF-8 with BOM. A cell that begins with `=`, `+`, `-`, `@`, tab, carriage return or newline has one `'` put before it, so that no spreadsheet runs it; take that one `'` off to restore it (the loaders in `scripts/` do). JSONL and Parquet carry no such mark.",
      '- Read every column as text: guessing turns codes into numbers and loses leading zeros. For Excel open `data/reports.xlsx`.',
      '- To check the files, unpack and run `sha256sum -c SHA256SUMS.txt` here (macOS: `shasum -a 256 -c SHA256SUMS.txt`).',
    ],
  },
} as const;

function section(language: 'zh' | 'en', facts: PackageFacts, paths: readonly string[], methods: Bilingual): string {
  const word = words[language];
  const present = new Set(paths);
  const files = packageFiles.filter(
    ({ path }) => present.has(path) || paths.some((one) => one.startsWith(folderOf(path))),
  );
  return `${[
    `# ${word.title}`,
    word.part(facts),
    `## ${word.files}`,
    files.map((file) => `- \`${file.path}\` ${file[language]}`).join('\n'),
    `## ${word.reading}`,
    word.readingText.join('\n'),
    `## ${word.tables}`,
    tables.map((table) => `- \`${csvPath(table)}\` ${table.definition[language]}`).join('\n'),
    `## ${word.methods}`,
    methods[language],
  ].join('\n\n')}\n`;
}

/** `html/` for `html/<report_id>.html`; a path without a placeholder never matches as a folder. */
const folderOf = (path: string) => (path.includes('<') ? path.slice(0, path.indexOf('<')) : '\0');
