/**
 * The Data Package standard v2 as a JSON Schema, written from its text: https://datapackage.org/standard/data-package/,
 * /data-resource/, /table-dialect/ and /table-schema/ (v2.0, June 2024; the published profile is
 * https://datapackage.org/profiles/2.0/datapackage.json). Stricter than that profile where the text says MUST and the
 * profile is silent: unique shape per field type, relative paths, hashes with their algorithm, foreign keys. Where the profile is narrower than the
 * text it is followed: it does not know the field type `list`.
 */
const path = { type: 'string', pattern: '^(?![./~\\\\])(?!.*(^|/)\\.\\.(/|$))(?!.*\\\\)(?!file:).+$' };

const described = {
  name: { type: 'string', minLength: 1 },
  title: { type: 'string' },
  description: { type: 'string' },
};

const constraints = {
  type: 'object',
  properties: { required: { type: 'boolean' }, unique: { type: 'boolean' }, enum: { type: 'array', minItems: 1 } },
};

const field = (type: string, formats: readonly string[], more: Record<string, unknown> = {}) => ({
  type: 'object',
  required: ['name', 'type'],
  additionalProperties: false,
  properties: { ...described, type: { const: type }, format: { enum: formats }, constraints, ...more },
});

const texts = { type: 'array', minItems: 1, items: { type: 'string' } };

const tableSchema = {
  type: 'object',
  required: ['fields'],
  properties: {
    fields: {
      type: 'array',
      minItems: 1,
      items: {
        oneOf: [
          field('string', ['default', 'email', 'uri', 'binary', 'uuid']),
          field('number', ['default']),
          field('integer', ['default']),
          field('boolean', ['default'], { trueValues: texts, falseValues: texts }),
          field('date', ['default']),
          field('datetime', ['default']),
        ],
      },
    },
    missingValues: { type: 'array', items: { type: 'string' } },
    primaryKey: texts,
    foreignKeys: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['fields', 'reference'],
        properties: {
          fields: texts,
          reference: {
            type: 'object',
            required: ['fields'],
            properties: { resource: { type: 'string' }, fields: texts },
          },
        },
      },
    },
  },
};

const dialect = {
  type: 'object',
  additionalProperties: false,
  properties: {
    header: { type: 'boolean' },
    delimiter: { type: 'string' },
    lineTerminator: { type: 'string' },
    quoteChar: { type: 'string', maxLength: 1 },
    doubleQuote: { type: 'boolean' },
  },
};

const resource = {
  type: 'object',
  required: ['name', 'path'],
  properties: {
    ...described,
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    path,
    type: { const: 'table' },
    format: { type: 'string' },
    mediatype: { type: 'string', pattern: '^.+/.+$' },
    encoding: { type: 'string' },
    bytes: { type: 'integer', minimum: 0 },
    hash: { type: 'string', pattern: '^[a-z0-9]+:[a-f0-9]+$' },
    dialect,
    schema: tableSchema,
  },
};

export const dataPackageProfile = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  required: ['resources', '$schema'],
  properties: {
    $schema: { const: 'https://datapackage.org/profiles/2.0/datapackage.json' },
    ...described,
    name: { type: 'string', pattern: '^[a-z0-9._-]+$' },
    version: { type: 'string' },
    created: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$' },
    resources: { type: 'array', minItems: 1, items: resource },
  },
};
