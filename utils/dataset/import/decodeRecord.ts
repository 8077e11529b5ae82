import { type FieldName, fields } from '@/utils/report/fields';
import type { Content, Report } from '@/utils/report/schema';
import { effectiveValue } from '../records/effective';
import { encodeRecord, schemaVersion } from '../records/encodeRecord';
import { camelKeys } from '../records/keys';
import type { PlacedRecord } from '../records/place';
import { checkShape } from './checkShape';
import { PackageRefused } from './refusals';
import { rowSchema } from './rowSchema';

/**
 * A record from its line in reports.jsonl. The line is refused unless writing the record again gives the very same line:
 * so nothing unknown is dropped in silence, and no flat value can say other than the fields it is made from.
 */
export function decodeRecord(line: string): PlacedRecord {
  const parsed = parseJson(line);
  const where = String(Reflect.get(Object(parsed), 'report_id')).slice(0, 40);
  checkShape(parsed, where);
  const version: unknown = Reflect.get(Object(parsed), 'schema_version');
  if (version !== schemaVersion) throw new PackageRefused('unknown-version', String(version));
  const read = rowSchema.safeParse(camelKeys(parsed));
  if (!read.success) throw new PackageRefused('bad-row', `${where} ${read.error.issues[0]?.path.join('.') ?? ''}`);
  const placed = toRecord(read.data);
  if (encodeRecord(placed) !== line) throw new PackageRefused('bad-row', where);
  return placed;
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (reason) {
    throw reason instanceof SyntaxError ? new PackageRefused('bad-row', line.slice(0, 40)) : reason;
  }
}

function toRecord(row: ReturnType<typeof rowSchema.parse>): PlacedRecord {
  const id = row.reportId;
  const content: Content = {
    id,
    ...fieldsOf(row.fields),
    body: row.body,
    outline: row.outline,
    attachments: row.attachments,
    issues: row.issues,
    signals: row.signals,
  };
  const values: Report['values'] = {};
  for (const { name } of fields) {
    const value = effectiveValue(content, name);
    if (value !== undefined) values[name] = typeof value === 'string' ? value : [...value];
  }
  const files = row.attachmentFiles.map(({ file, ...attachment }) => ({
    file,
    attachment: { ...attachment, reportId: id },
  }));
  return {
    id,
    ...(row.textFile === null ? {} : { textPath: row.textFile }),
    ...(row.htmlFile === null ? {} : { htmlPath: row.htmlFile }),
    attachmentPaths: new Map(files.flatMap(({ file, attachment }) => (file === null ? [] : [[attachment.id, file]]))),
    versionPaths: new Map(
      row.versions.map(({ number, textFile, htmlFile }) => [
        number,
        { ...(textFile === null ? {} : { textPath: textFile }), ...(htmlFile === null ? {} : { htmlPath: htmlFile }) },
      ]),
    ),
    record: {
      report: { ...row.report, id, values },
      content,
      versions: row.versions.map(({ textFile, htmlFile, ...version }) => ({ ...version, reportId: id })),
      attachments: files.map(({ attachment }) => attachment),
    },
  };
}

/** Page values and corrections by code name, from the row’s fields by (camelCase) column name. */
function fieldsOf(row: ReturnType<typeof rowSchema.parse>['fields']): Pick<Content, 'fields' | 'corrections'> {
  const found: Content['fields'] = {};
  const corrections: Content['corrections'] = {};
  for (const { name } of fields) {
    const entry = Object.hasOwn(row, name) ? row[name] : undefined;
    if (!entry) continue;
    if ('value' in entry) {
      const { correction: _, ...value } = entry;
      found[name satisfies FieldName] = value;
    }
    if (entry.correction) corrections[name] = entry.correction;
  }
  return { fields: found, corrections };
}
