import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { type FieldName, fieldDefinition, fieldNames } from '@/utils/report/fields';
import { fitsField } from '@/utils/report/fitsField';
import { correctionsSchema } from '@/utils/report/schema';
import { nastyTexts } from '../nasty';
import { pack, unpack } from '../pack';
import { recordOf, sourceOf } from '../records';
import { misfit, type SchemaField } from './misfit';

const at = '2026-11-21T08:00:00.000Z';
const said = fc.oneof(
  fc.constantFrom(...nastyTexts, '2023年', '2023-02-30', '0000-01-01', '2024-02-29', '近日'),
  fc.string(),
);
/** Whatever a researcher may type, or a colleague's file may hold. */
const typed = fc.record({
  field: fc.constantFrom(...fieldNames),
  value: fc.oneof(fc.constant(null), said, fc.array(said, { maxLength: 3 })),
});

interface Resource {
  readonly path: string;
  readonly schema?: { readonly fields: readonly SchemaField[] };
}

/** Cells of the package that do not have the type its datapackage.json names. */
async function misfits(corrections: ReturnType<typeof correctionsSchema.parse>): Promise<readonly string[]> {
  const only = { parquet: false, xlsx: false, interop: false, html: false, texts: false };
  const [zip] = await pack(sourceOf([recordOf(1, { corrections })]), { include: only });
  if (!zip) throw new Error('no zip');
  const files = await unpack(zip);
  const { resources } = JSON.parse(files.get('datapackage.json') ?? '{}') as { resources: readonly Resource[] };
  return resources.flatMap(({ path, schema }) => {
    if (!schema) return [];
    const text = (files.get(path) ?? '').replace(/^\uFEFF/, '');
    const { data, errors } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
    const wrong = data.flatMap((row) =>
      schema.fields.flatMap((field) =>
        misfit(field, row[field.name]) ? [`${path} ${field.name} ${row[field.name]}`] : [],
      ),
    );
    return [...errors.map(({ message }) => `${path} ${message}`), ...wrong];
  });
}

test('whatever the library takes as corrections, every cell of the package has the type its schema names', async () => {
  let taken = 0;
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(typed, { minLength: 1, maxLength: 8 }), async (acts) => {
      const fitting = acts.filter(({ field, value }) => value === null || fitsField(field, value));
      taken += fitting.length;
      refused += acts.length - fitting.length;
      const corrections = Object.fromEntries(fitting.map(({ field, value }) => [field, { value, at }]));
      expect(await misfits(correctionsSchema.parse(corrections))).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(Math.min(taken, refused)).toBeGreaterThan(20);
}, 120_000);

test.each(['2023年', '2023-02-30', '0000-01-01', '2023-1-5', '', ['2023-01-05']])(
  'control: %j as a day is refused, and would break the schema',
  async (value) => {
    const corrections = { dateWritten: { value, at } };
    expect(fitsField('dateWritten', value)).toBe(false);
    expect(correctionsSchema.safeParse(corrections).success).toBe(false);
    const broken = await misfits(corrections);
    if (value !== '' && typeof value === 'string') expect(broken.join()).toContain('date_written');
  },
);

test('a correction of another kind than its field is refused for every field', () => {
  const wrong = (name: FieldName) => (fieldDefinition(name).type === 'list' ? '某县' : ['某县']);
  for (const name of fieldNames) {
    expect(correctionsSchema.safeParse({ [name]: { value: wrong(name), at } }).success, name).toBe(false);
  }
});
