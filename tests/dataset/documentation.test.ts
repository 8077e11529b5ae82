import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { partLimits } from '@/utils/dataset/export/planParts';
import { schemaVersion } from '@/utils/dataset/records/encodeRecord';

const text = readFileSync('docs/dataset.md', 'utf8');

test('the numbers that docs/dataset.md states are the program’s', () => {
  expect(text).toContain(`The format has version ${schemaVersion}:`);
  expect(text).toContain(`at most ${partLimits.entries.toLocaleString('en')} entries and ${partLimits.bytes / 1e9} GB`);
});
