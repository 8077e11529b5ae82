import { Ajv } from 'ajv';
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import { tables } from '@/utils/dataset/tables/tables';
import { fields } from '@/utils/report/fields';
import { pack, unpack } from '../pack';
import { hashOf, logOf, recordOf, sourceOf } from '../records';
import { dataPackageProfile } from './dataPackageProfile';
import { misfit, type SchemaField } from './misfit';

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  readonly hash: string;
  readonly schema?: {
    readonly fields: readonly SchemaField[];
    readonly foreignKeys?: unknown;
  };
}

let files: ReadonlyMap<string, string>;
let resources: readonly Resource[];
beforeAll(async () => {
  const [zip] = await pack(sourceOf([recordOf(1), recordOf(2)], [logOf(1)]));
  if (!zip) throw new Error('no zip');
  files = await unpack(zip);
  resources = JSON.parse(files.get('datapackage.json') ?? '{}').resources;
});

const validate = new Ajv({ strict: false }).compile(dataPackageProfile);

test('datapackage.json is valid by Data Package v2', () => {
  expect(validate(JSON.parse(files.get('datapackage.json') ?? '')), JSON.stringify(validate.errors)).toBe(true);
});

test('control: the profile refuses a wrong type, a path that leaves the package, a hash without algorithm', () => {
  const wrong = (change: (resource: Record<string, unknown>) => void) => {
    const descriptor = JSON.parse(files.get('datapackage.json') ?? '');
    change(descriptor.resources[0]);
    return validate(descriptor);
  };
  expect(wrong(() => {})).toBe(true);
  expect(wrong((one) => Object.assign(one, { path: '../x.csv' }))).toBe(false);
  expect(wrong((one) => Object.assign(one, { hash: 'abc' }))).toBe(false);
  expect(wrong((one) => Object.assign(one, { schema: { fields: [{ name: 'a', type: 'text' }] } }))).toBe(false);
});

test('names are unique; hash and size of each text resource are true', () => {
  expect(new Set(resources.map(({ name }) => name)).size).toBe(resources.length);
  for (const { path, bytes, hash } of resources) {
    if (/\.(parquet|xlsx)$/.test(path)) continue;
    expect([path, hash]).toEqual([path, `sha256:${hashOf(files.get(path) ?? '')}`]);
    expect(bytes).toBe(Buffer.byteLength(files.get(path) ?? ''));
  }
});

test('every table is described, and its schema names the columns of its file in order', () => {
  for (const table of tables) {
    const resource = resources.find(({ name }) => name === table.name);
    const [head] = Papa.parse<string[]>((files.get(`data/${table.name}.csv`) ?? '').replace(/^\uFEFF/, '')).data;
    expect(
      resource?.schema?.fields.map(({ name }) => name),
      table.name,
    ).toEqual(head);
  }
});

test('every cell of every table fits its schema, closed lists of values included', () => {
  let closed = 0;
  for (const { name, path, schema } of resources) {
    if (!schema) continue;
    const text = (files.get(path) ?? '').replace(/^\uFEFF/, '');
    const { data } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    for (const row of data) {
      for (const field of schema.fields) {
        const cell = row[field.name];
        expect(misfit(field, cell), `${name}.${field.name} ${cell}`).toBe(false);
        if (cell !== '' && field.constraints?.enum) closed += 1;
      }
    }
  }
  expect(closed).toBeGreaterThan(10);
});

test('every field of a report is a column with the same name', () => {
  const columns = resources.find(({ name }) => name === 'reports')?.schema?.fields.map(({ name }) => name);
  for (const { columnName } of fields) expect(columns).toContain(columnName);
});

test('the codebook explains every column of every table in both languages', () => {
  const { data } = Papa.parse<Record<string, string>>((files.get('codebook.csv') ?? '').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ table, column }) => `${table}.${column}`)).toEqual(
    tables.flatMap((table) => table.columns.map((column) => `${table.name}.${column.name}`)),
  );
  for (const row of data) {
    expect(row.label_zh, row.column).toMatch(/\p{Script=Han}/u);
    expect(row.definition_zh, row.column).toMatch(/\p{Script=Han}|[a-z]/u);
    expect(row.label_en && row.definition_en, row.column).toMatch(/[A-Za-z]/);
  }
});

test('README.md names every kind of file in the package, in both languages, and none that is not there', () => {
  const readme = files.get('README.md') ?? '';
  const named = [...readme.matchAll(/^- `([^`]+)`/gm)]
    .map(([, path]) => path ?? '')
    .filter((path) => /[./]/.test(path));
  for (const path of named.filter((one) => !one.includes('<'))) expect(files.has(path), path).toBe(true);
  for (const path of files.keys()) {
    const folder = path.split('/')[0];
    expect(
      named.some((one) => one === path || (one.includes('<') && one.startsWith(`${folder}/`))),
      path,
    ).toBe(true);
  }
});
