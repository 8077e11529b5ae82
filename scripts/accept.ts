import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { documents } from './docs/documents';
import { expectationOf, readFixtures } from './support/fixtures';

/**
 * Writes what the core reads off each fixture to its expected.json, for a person to review in the diff; never run by a
 * test. `npm run accept` takes all, `npm run accept -- trs lonsun/two-issuers` only these.
 */
const wanted = process.argv.slice(2);
let written = 0;
for (const fixture of readFixtures()) {
  const name = `${fixture.rule}/${fixture.name}`;
  if (fixture.isRefusal || (wanted.length > 0 && !wanted.some((part) => name === part || fixture.rule === part)))
    continue;
  const file = join(fixture.folder, 'expected.json');
  const text = `${JSON.stringify(expectationOf(fixture), null, 2)}\n`;
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  writeFileSync(file, text);
  written += 1;
  process.stdout.write(`written: tests/fixtures/${name}/expected.json — review it\n`);
}
process.stdout.write(`${written} expectations changed\n`);
// The pages of documentation that are made from rules and fixtures go with them.
for (const { path, text } of documents()) writeFileSync(new URL(`../${path}`, import.meta.url), text);
