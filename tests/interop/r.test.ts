import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

const columns = Object.keys(expectedRows[0] ?? {});
const names = columns.map((name) => JSON.stringify(name)).join(', ');

/** Runs R in the unpacked folder; the code leaves its answer in `answer`, which comes back through JSON. */
function run(code: string): unknown {
  const script = join(set.folder, '../run.R');
  const answer = join(set.folder, '../answer.json');
  const out = `jsonlite::write_json(answer, ${JSON.stringify(answer)}, digits = NA, auto_unbox = TRUE)`;
  writeFileSync(script, `${code}\n${out}\n`);
  execFileSync('Rscript', [script], { cwd: set.folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: 'pipe' });
  return JSON.parse(readFileSync(answer, 'utf8'));
}

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
