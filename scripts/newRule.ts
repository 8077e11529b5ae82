import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * `npm run new:rule ID`: a rule file, three fixtures to fill (two pages and one that must be refused) and the line in
 * the ordered list. Nothing that exists is overwritten. The pages' addresses are no platform's, and the rule stands
 * first: its mark is its own, and what is made passes the tests once accepted.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const id = process.argv[2] ?? '';
const name = id.replace(/-(\w)/g, (_dash, letter: string) => letter.toUpperCase());

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(2);
}

if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
  stop('usage: npm run new:rule ID   (kebab-case, e.g. new:rule my-portal)');
const ruleFile = join(root, 'utils/extract/rules', `${id}.ts`);
if (existsSync(ruleFile)) stop(`utils/extract/rules/${id}.ts is there already`);

writeFileSync(
  ruleFile,
  `import { has } from './marks';
import type { Rule } from './rule';

/** Which platform, and what its pages do differently from the standard. */
export const ${name}: Rule = {
  id: '${id}',
  version: 1,
  name: '${id}',
  seenAt: '',
  recognises: (page) => has(page, '#${id}-mark'),
  body: ['#${id}-text'],
};
`,
);

const page = (
  host: string,
  mark: string,
) => `<!-- http://${host}/zwgk/tzgg/1001.html 手写页面，地名虚构；说明这一页展示什么 -->
<!DOCTYPE html>
<html><head><meta charset="utf-8"><title>青石县人民政府关于开展春耕生产的通知</title></head>
<body>
<h1>青石县人民政府关于开展春耕生产的通知</h1>
<div id="${mark}"><p>各乡镇人民政府：</p><p>现将春耕生产有关事项通知如下，请认真贯彻执行，确保各项工作落到实处。</p>
<p>青石县人民政府</p><p>2024年3月7日</p></div>
${mark.endsWith('-text') ? `<i id="${id}-mark"></i>\n` : ''}</body></html>
`;
for (const [folder, mark] of [
  ['first', `${id}-text`],
  ['second', `${id}-text`],
  ['refuses-another', 'zoom'],
] as const) {
  mkdirSync(join(root, 'tests/fixtures', id, folder), { recursive: true });
  writeFileSync(join(root, 'tests/fixtures', id, folder, 'page.html'), page(`www.${folder}.gov.cn`, mark));
}

const index = join(root, 'utils/extract/rules/index.ts');
const listed = readFileSync(index, 'utf8')
  .replace('import { standard }', `import { ${name} } from './${id}';\nimport { standard }`)
  .replace(/(rules: readonly Rule\[\] = \[)/, `$1${name}, `);
writeFileSync(index, listed);
// Imports in their order, the list on as many lines as it needs.
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
execFileSync(process.execPath, [biome, 'check', '--write', ruleFile, index], { cwd: root, stdio: 'ignore' });
process.stdout.write(`utils/extract/rules/${id}.ts, three pages in tests/fixtures/${id}/ and the line in rules/index.ts are made.
Next: write the pages by hand in the portal's shape, fill the rule, npm run accept -- ${id}, review expected.json, npm run format, npm test.
`);
