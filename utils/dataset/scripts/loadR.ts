/** Reads every column as text and takes the formula guard off. Run by tests/interop. */
export const loadR = `# Load the dataset with R. 用 R 读取数据集。 Usage, from the unpacked folder: source("scripts/load_R.R")
library(readr)

# One ' stands before cells a spreadsheet would run; take it off. 去掉防公式的单引号。
unguard <- function(text) sub("^'(?='*[=+\\\\-@\\\\t\\\\r\\\\n])", "", text, perl = TRUE)

read_table_of <- function(name) {
  table <- read_csv(
    file.path("data", paste0(name, ".csv")),
    col_types = cols(.default = col_character()), na = character(), trim_ws = FALSE, progress = FALSE
  )
  table[] <- lapply(table, unguard)
  table
}

reports <- read_table_of("reports")
sections <- read_table_of("sections")
provenance <- read_table_of("field_provenance")
attachments <- read_table_of("attachments")
versions <- read_table_of("versions")
capture_log <- read_table_of("capture_log")

for (column in c("date_written", "date_published", "date_effective", "date_repealed")) {
  reports[[paste0(column, "_parsed")]] <- as.Date(reports[[column]], format = "%Y-%m-%d")
}

# Everything, nested. 全部内容：
# nested <- jsonlite::stream_in(file("data/reports.jsonl"))
# Texts as a corpus. 文本：
# readtext::readtext("texts/*.txt", docvarsfrom = "filenames", dvsep = "_", docvarnames = c("report_id", "date", "issuer"))
`;
