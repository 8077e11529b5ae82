import type { ColumnType } from '../tables/table';
import { type DescribedTable, tables } from '../tables/tables';
import { columnsOfType } from './columnsOfType';

const names = (columns: readonly string[]) => `[${columns.map((name) => JSON.stringify(name)).join(', ')}]`;

const kinds: Partial<Record<ColumnType, string>> = { integer: 'Int64', number: 'Float64', boolean: 'boolean' };

const reading = ({ name, columns }: DescribedTable) => {
  const types = columns.flatMap((column) => {
    const kind = kinds[column.type];
    return kind ? [`"${column.name}": "${kind}"`] : [];
  });
  return `${name} = read_table("${name}"${types.length > 0 ? `, {${types.join(', ')}}` : ''})`;
};

const parsing = (table: DescribedTable) =>
  [
    ...columnsOfType(table, 'day').map((column) => `parse_days(${table.name}, "${column}")`),
    ...columnsOfType(table, 'list').map((column) => `part_list(${table.name}, "${column}")`),
  ].join('\n');

/**
 * Reads every table, one variable each, under the table's own name. Text stays text, the formula guard is taken off; counts
 * become numbers; a day gets a parsed column beside it, because a researcher's correction may be no day. Run by tests/interop.
 */
export const loadPandas = `"""Load the dataset with pandas. 用 pandas 读取数据集。 Usage: python scripts/load_pandas.py"""
import re
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
# One ' stands before cells a spreadsheet would run; take it off. 去掉防公式的单引号。
GUARD = re.compile(r"^'(?='*[=+\\-@\\t\\r\\n\\0])")


def read_table(name, types={}, folder="data"):
    """One CSV table. Text stays text, an absent value is ''; the columns of types are converted, absent is NA there."""
    path = ROOT / folder / f"{name}.csv"
    table = pd.read_csv(path, dtype=str, keep_default_na=False, encoding="utf-8-sig")
    table = table.apply(lambda column: column.str.replace(GUARD, "", regex=True))
    for column, kind in types.items():
        text = table[column].where(table[column] != "")
        values = text.map({"true": True, "false": False}) if kind == "boolean" else pd.to_numeric(text)
        table[column] = values.astype(kind)
    return table


def parse_days(table, column):
    """Beside the text a column of dates; what is no ISO day is NaT there and stays readable in the text."""
    table[column + "_parsed"] = pd.to_datetime(table[column], format="%Y-%m-%d", errors="coerce")


def part_list(table, column):
    """Beside the text a column of lists."""
    table[column + "_list"] = table[column].map(lambda text: text.split("|") if text else [])


# What each column of each table means. 各表各列的含义。
codebook = read_table("codebook", folder=".")
${tables.map(reading).join('\n')}

${tables
  .map(parsing)
  .filter((text) => text !== '')
  .join('\n')}

if __name__ == "__main__":
    print(reports[["report_id", "title", "index_number", "issuing_body", "date_written"]].head())
    for name in ${names(tables.map(({ name }) => name))}:
        print(len(globals()[name]), name)
`;
