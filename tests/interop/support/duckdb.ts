import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const api = pathToFileURL(resolve('out/tools/node_modules/@duckdb/node-api/lib/index.js')).href;

/** Runs the package's loader and then these statements in the unpacked folder; gives the rows of the last. */
export function duckdb(folder: string, ...statements: readonly string[]): unknown {
  const script = join(folder, '../run.mjs');
  writeFileSync(
    script,
    `import { readFileSync } from 'node:fs';
import duckdb from ${JSON.stringify(api)};
const connection = await (await duckdb.DuckDBInstance.create(':memory:')).connect();
const loader = readFileSync('scripts/load_duckdb.sql', 'utf8');
await connection.run(loader);
let rows;
for (const statement of ${JSON.stringify(statements)}) rows = (await connection.runAndReadAll(statement)).getRowObjectsJson();
process.stdout.write(JSON.stringify(rows));`,
  );
  return JSON.parse(execFileSync(process.execPath, [script], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 28 }));
}
