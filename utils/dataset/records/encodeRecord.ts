import { fields } from '@/utils/report/fields';
import { effectiveValue } from './effective';
import { snakeKeys } from './keys';
import type { PlacedRecord } from './place';

/** Raised when the shape of a line in reports.jsonl changes; an import refuses what it does not know. */
export const schemaVersion = 1;

/**
 * One line of reports.jsonl, without the newline: the effective values on top, then everything the project knows of the
 * report. It is the faithful form: `decodeRecord` gives the same record back.
 */
export function encodeRecord(placed: PlacedRecord): string {
  const { report, content, attachments, versions } = placed.record;
  const { id, values: _, ...reportRest } = report;
  const found = fields.filter(({ name }) => content.fields[name] || content.corrections[name]);
  return JSON.stringify({
    schema_version: schemaVersion,
    report_id: id,
    ...Object.fromEntries(fields.map(({ name, columnName }) => [columnName, effectiveValue(content, name) ?? null])),
    text_file: placed.textPath ?? null,
    html_file: placed.htmlPath ?? null,
    report: snakeKeys(reportRest),
    fields: Object.fromEntries(
      found.map(({ name, columnName }) => [
        columnName,
        snakeKeys({ ...content.fields[name], correction: content.corrections[name] }),
      ]),
    ),
    body: snakeKeys(content.body),
    outline: snakeKeys(content.outline),
    attachments: snakeKeys(content.attachments),
    attachment_files: attachments.map(({ reportId: _id, ...attachment }) =>
      snakeKeys({ ...attachment, file: placed.attachmentPaths.get(attachment.id) ?? null }),
    ),
    issues: snakeKeys(content.issues),
    signals: snakeKeys(content.signals),
    versions: versions.map(({ reportId: _id, ...version }) => {
      const { textPath, htmlPath } = placed.versionPaths.get(version.number) ?? {};
      return snakeKeys({ ...version, textFile: textPath ?? null, htmlFile: htmlPath ?? null });
    }),
  });
}
