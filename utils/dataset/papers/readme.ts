import type { MethodRow } from '../methods/methodSummary';
import { methodsParagraph } from '../methods/methodsParagraph';
import { portalTable } from '../methods/portalTable';
import { csvPath } from '../tables/table';
import { tables } from '../tables/tables';
import type { PackageFacts } from './dataPackage';
import { packageFiles } from './packageFiles';
import type { Quality } from './quality';

/** README.md of a package: Chinese first, then English. Everything in it is made from the data. */
export function readme(facts: PackageFacts, paths: readonly string[], rows: readonly MethodRow[]): string {
  return `${section('zh', facts, paths, rows)}\n---\n\n${section('en', facts, paths, rows)}`;
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
    portals: '按网站与栏目',
    quality: (q: Quality) =>
      `其中 ${q.reviewed} 份经研究者审阅；${q.corrected} 份含研究者更正的值，${q.inferred} 份含页面未明示、由程序推断的值，${q.flagged} 份在读取时记有问题（见 status、corrected_fields、inferred_fields、issue_reasons 列）。`,
    reading: '怎样读取',
    readingText: [
      '- `report_id` 在各表、各文件中相同，是唯一的连接键。',
      '- 字段值是研究者的更正值，没有更正时是页面所示；`corrected_fields` 与 `inferred_fields` 列出更正过的和推断的字段，`*_origin` 列说明来处，`data/field_provenance.csv` 列出每个值的原文与来处。',
      '- 空单元格表示页面没有此项。列表型单元格以 `|` 分隔；成员自身的 `|` 写作 `｜`。',
      "- CSV 为带 BOM 的 UTF-8。以 `=`、`+`、`-`、`@`、制表符、回车、换行开头的单元格前加了一个 `'`，防止表格软件当作公式执行；还原时去掉这一个 `'`（`scripts/` 中的脚本会还原）。JSONL 与 Parquet 不加。",
      '- 请把所有列当作文本读入：索引号、代码等的前导零会被软件猜成数字而丢失。用 Excel 请打开 `data/reports.xlsx`。',
      '- 校验：解压后在此目录运行 `sha256sum -c SHA256SUMS.txt`（macOS：`shasum -a 256 -c SHA256SUMS.txt`）。',
      '- 引用本数据集时，请写明 `datapackage-digest.json` 中的 `digest`，他人即可核对所用的是同一份数据；引用单份文件见 `citation_gbt7714` 列。',
      '- 由浏览器扩展“公开 Gongkai”导出，格式版本 1；在扩展的“核验”页或“导入”中可直接打开原压缩包。文件内容来自所列网址，版权与使用条件以原网站为准。',
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
    portals: 'By portal and column',
    quality: (q: Quality) =>
      `Reviewed by a researcher: ${q.reviewed}; with a value a researcher corrected: ${q.corrected}; with a value the page does not state, which was inferred: ${q.inferred}; with something noted as wrong while reading: ${q.flagged} (columns status, corrected_fields, inferred_fields, issue_reasons).`,
    reading: 'How to read it',
    readingText: [
      '- `report_id` is the same in every table and file; it is the only key.',
      '- A value is the researcher’s correction, else what the page shows. `corrected_fields` and `inferred_fields` list the columns corrected and inferred, the `*_origin` columns say where a value was read, and `data/field_provenance.csv` gives the page’s own text and place for each value.',
      '- An empty cell means that the page has no such value. Members of a list are parted by `|`; a `|` inside a member is written `｜`.',
      "- CSV files are UTF-8 with BOM. A cell that begins with `=`, `+`, `-`, `@`, tab, carriage return or newline has one `'` put before it, so that no spreadsheet runs it; take that one `'` off to restore it (the loaders in `scripts/` do). JSONL and Parquet carry no such mark.",
      '- Read every column as text: guessing turns codes into numbers and loses leading zeros. For Excel open `data/reports.xlsx`.',
      '- To check the files, unpack and run `sha256sum -c SHA256SUMS.txt` here (macOS: `shasum -a 256 -c SHA256SUMS.txt`).',
      '- When you cite this dataset, print the `digest` in `datapackage-digest.json`: it lets others check that they hold the same data. To cite one document see the column `citation_gbt7714`.',
      '- Exported by the browser extension Gongkai 公开, format version 1; its pages Verify and Import open the zip as it is. The documents come from the addresses listed; their sites’ terms apply.',
    ],
  },
} as const;

function section(
  language: 'zh' | 'en',
  facts: PackageFacts,
  paths: readonly string[],
  rows: readonly MethodRow[],
): string {
  const word = words[language];
  const present = new Set(paths);
  const files = packageFiles.filter(({ path }) => present.has(path) || paths.some((one) => isOf(path, one)));
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
    methodsParagraph({ reports: facts.reports, rows })[language],
    word.quality(facts.quality),
    ...(rows.length > 0 ? [`### ${word.portals}`, portalTable(rows)[language]] : []),
  ].join('\n\n')}\n`;
}

/** Whether a path is one of `html/<report_id>.html`: same folder, same ending. */
const isOf = (pattern: string, path: string): boolean => {
  if (!pattern.includes('<')) return false;
  const ending = pattern.slice(pattern.lastIndexOf('>') + 1).replace('/…', '');
  return path.startsWith(pattern.slice(0, pattern.indexOf('<'))) && path.endsWith(ending);
};
