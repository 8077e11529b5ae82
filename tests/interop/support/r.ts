import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Runs R in the unpacked folder; the code leaves its answer in `answer`, which comes back through JSON. */
export function rAnswer(folder: string, code: string): unknown {
  const script = join(folder, '../run.R');
  const answer = join(folder, '../answer.json');
  const out = `jsonlite::write_json(answer, ${JSON.stringify(answer)}, digits = NA, auto_unbox = TRUE)`;
  writeFileSync(script, `${code}\n${out}\n`);
  execFileSync('Rscript', [script], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' }, stdio: 'pipe' });
  return JSON.parse(readFileSync(answer, 'utf8'));
}
