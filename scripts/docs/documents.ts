import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/run.mjs';
import { portalsText } from '../support/portals';
import { between } from './between';
import { datasetText } from './dataset';
import { fieldTable, portalTable } from './tables';

/** Every document with generated parts, as it should read now. */
export function documents(): { readonly path: string; readonly text: string }[] {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [
    { path: 'README.md', text: between(between(readme, 'fields', fieldTable()), 'portals', portalTable()) },
    { path: 'docs/portals.md', text: portalsText() },
    { path: 'docs/dataset.md', text: datasetText(readFileSync(join(root, 'docs/dataset.md'), 'utf8')) },
  ];
}
