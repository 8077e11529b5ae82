import { csvLine, escapeFormula, joinList } from '../csv/csvCell';
import { bom } from '../csv/tableLines';
import { tables } from '../tables/tables';

const heads = ['table', 'column', 'type', 'label_zh', 'label_en', 'definition_zh', 'definition_en', 'values'];

/** codebook.csv: one row per column of every table, in both languages. */
export function codebook(): string {
  const lines = tables.flatMap((table) =>
    table.columns.map((column) => [
      table.name,
      column.name,
      column.type,
      column.label.zh,
      column.label.en,
      column.definition.zh,
      column.definition.en,
      joinList(column.values ?? []),
    ]),
  );
  return bom + [heads, ...lines].map((cells) => csvLine(cells.map(escapeFormula))).join('');
}
