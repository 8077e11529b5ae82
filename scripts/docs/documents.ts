import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/run.mjs';
import { between } from './between';
import { fieldTable, portalTable } from './tables';

const portals = () => `# Portals

Made from the rules by \`npx tsx scripts/docs/write.ts\`; change a rule, not this page.

A rule describes a platform that sites are built with, not a site. The first rule that recognises a page reads it; the standard rule lies
under all of them and reads the national page tags (国办发〔2017〕47号) and any labelled block.

${portalTable()}
`;

/** Every document with generated parts, as it should read now. */
export function documents(): { readonly path: string; readonly text: string }[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [
    { path: 'README.md', text: between(between(readme, 'fields', fieldTable()), 'portals', portalTable()) },
    { path: 'docs/portals.md', text: portals() },
  ];
}
