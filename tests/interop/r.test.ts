import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';
import { rAnswer } from './support/r';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

const columns = Object.keys(expectedRows[0] ?? {});
const names = columns.map((name) => JSON.stringify(name)).join(', ');

const run = (code: string) => rAnswer(set.folder, code);

test('the loader script runs and readr reads every row of the CSV as it is', () => {
  expect(run(`source("scripts/load_R.R")\nanswer <- reports[, c(${names})]`)).toEqual(expectedRows);
});

test('jsonlite reads every row of the JSONL', () => {
  const code = `d <- jsonlite::stream_in(file("data/reports.jsonl", encoding = "UTF-8"), verbose = FALSE)
d$text <- d$body$text
d$issuing_body <- vapply(d$issuing_body, paste, "", collapse = "|")
answer <- d[, c(${names})]`;
  expect(run(code)).toEqual(expectedRows);
});
