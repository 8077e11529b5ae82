import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

const squeezed = (text: unknown) => String(text).replace(/\s+/gu, '');
const read = (path: string) => readFileSync(join(set.folder, path), 'utf8');

test('a CSL parser reads a record for every report, with equal titles and issuers', () => {
  const items = new Cite(JSON.parse(read('interop/csl.json'))).data;
  expect(items.map(({ id }) => id)).toEqual(expectedRows.map((row) => row.report_id));
  expect(items.map(({ title }) => title)).toEqual(expectedRows.map((row) => row.title));
  expect(items[0]?.author).toEqual([{ literal: '某县人民政府' }, { literal: '某县司法局' }]);
});

test('a RIS parser reads a record for every report, with equal titles but for white space', () => {
  const items = new Cite(read('interop/zotero.ris')).data;
  expect(items.map(({ id }) => id)).toEqual(expectedRows.map((row) => row.report_id));
  expect(items.map(({ title }) => squeezed(title))).toEqual(expectedRows.map((row) => squeezed(row.title)));
  expect(items[0]?.['call-number']).toBe('0002345678901234567');
});
