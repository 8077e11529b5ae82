// Brings the generated parts of README.md, docs/portals.md and docs/dataset.md up to date: npx tsx scripts/docs/write.ts
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bootstrap/run.mjs';
import { documents } from './documents';

for (const { path, text } of documents()) writeFileSync(join(root, path), text);
