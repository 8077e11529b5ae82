import { type DescribedTable, tables } from '../tables/tables';
import { columnsOfType } from './columnsOfType';

const names = (columns: readonly string[]) =>
  columns.length === 0 ? 'character()' : `c(${columns.map((name) => JSON.stringify(name)).join(', ')})`;

const reading = (table: DescribedTable) => {
  const numbers = names(columnsOfType(table, 'integer', 'number'));
  const flags = names(columnsOfType(table, 'boolean'));
  return `${table.name} <- read_table_of("${table.name}", numbers = ${numbers}, flags = ${flags})`;
};

const parsing = (table: DescribedTable) =>
  columnsOfType(table, 'day').map((column) => `${table.name}$${column}_parsed <- parse_days(${table.name}$${column})`);

/** Reads every table, one variable each, under the table's own name (as load_pandas.py does). Run by tests/interop. */
export const loadR = `# Load the dataset with R. 用 R 读取数据集。 Usage, from the unpacked folder: source("scripts/load_R.R")
library(readr)

# One ' stands before cells a spreadsheet would run; take it off. 去掉防公式的单引号。
unguard <- function(text) sub("^'(?='*[=+\\\\-@\\\\t\\\\r\\\\n])", "", text, perl = TRUE)

# Text columns stay text, an absent value is ''; numbers and true/false are converted, absent is NA.
read_table_of <- function(name, numbers = character(), flags = character(), folder = "data") {
  table <- read_csv(
    file.path(folder, paste0(name, ".csv")),
    col_types = cols(.default = col_character()), na = character(), trim_ws = FALSE, progress = FALSE
  )
  table[] <- lapply(table, unguard)
  table[numbers] <- lapply(table[numbers], as.numeric)
  table[flags] <- lapply(table[flags], as.logical)
  table
}

# Dates beside the text; what is no ISO day is NA there and stays readable in the text.
parse_days <- function(text) as.Date(text, format = "%Y-%m-%d")

# What each column of each table means. 各表各列的含义。
codebook <- read_table_of("codebook", folder = ".")
${tables.map(reading).join('\n')}

${tables.flatMap(parsing).join('\n')}

# Members of a list. 列表成员： strsplit(reports$issuing_body, "|", fixed = TRUE)
# Everything, nested. 全部内容：
# nested <- jsonlite::stream_in(file("data/reports.jsonl"))
# Texts as a corpus. 文本：
# readtext::readtext("texts/*.txt", docvarsfrom = "filenames", dvsep = "_", docvarnames = c("report_id", "date", "issuer"))
`;
