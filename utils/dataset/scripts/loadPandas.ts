/** Reads every column as text, takes the formula guard off, turns days into dates. Run by tests/interop. */
export const loadPandas = `"""Load the dataset with pandas. 用 pandas 读取数据集。 Usage: python scripts/load_pandas.py"""
import re
from pathlib import Path

import pandas as pd

ROOT = Path(__file__).resolve().parent.parent
# One ' stands before cells a spreadsheet would run; take it off. 去掉防公式的单引号。
GUARD = re.compile(r"^'(?='*[=+\\-@\\t\\r\\n\\0])")


def read_table(name):
    """One CSV table, every column as text; an absent value is ''."""
    table = pd.read_csv(ROOT / "data" / f"{name}.csv", dtype=str, keep_default_na=False, encoding="utf-8-sig")
    return table.apply(lambda column: column.str.replace(GUARD, "", regex=True))


reports = read_table("reports")
sections = read_table("sections")
provenance = read_table("field_provenance")
attachments = read_table("attachments")
versions = read_table("versions")
capture_log = read_table("capture_log")

for column in ["date_written", "date_published", "date_effective", "date_repealed"]:
    reports[column + "_parsed"] = pd.to_datetime(reports[column], format="%Y-%m-%d", errors="coerce")
for column in ["issuing_body", "tags", "corrected_fields", "inferred_fields"]:
    reports[column + "_list"] = reports[column].map(lambda text: text.split("|") if text else [])

if __name__ == "__main__":
    print(reports[["report_id", "title", "index_number", "issuing_body", "date_written"]].head())
    print(len(reports), "reports,", len(sections), "sections")
`;
