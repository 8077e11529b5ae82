import type { Extraction, Region } from '@/utils/report/extraction';
import { fieldDefinition, fieldNames } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';

const issue = ({ field, code, raw, reason }: Issue) => ({
  field: field ? fieldDefinition(field).columnName : null,
  code,
  raw,
  reason,
});

/** One line of `npm run extract`: the keys of DESIGN.md section 8, fields under their column names. */
export function printed(file: string, url: string | null, extraction: Extraction, region: Region | null) {
  const { kind, score, signals, rule, fields, body, outline, attachments, items, next, totalPages, series, issues } =
    extraction;
  const named = fieldNames.flatMap((name) => (fields[name] ? [[fieldDefinition(name).columnName, fields[name]]] : []));
  return {
    file,
    url,
    kind,
    score,
    signals,
    rule,
    fields: Object.fromEntries(named),
    body: { text: body.text, html: body.html, completeness: body.completeness },
    outline,
    attachments,
    items,
    next: next?.url ?? null,
    total_pages: totalPages,
    series: series ? { name: series.name, year: series.year, year_inferred: series.yearInferred } : null,
    region,
    issues: issues.map(issue),
  };
}

/** The line for a file that cannot be read: every key is there, and an issue says why. */
export function printedFailure(file: string, url: string | null, reason: string) {
  return {
    file,
    url,
    kind: 'other',
    score: 0,
    signals: [],
    rule: { id: 'none', version: 0 },
    fields: {},
    body: { text: '', html: '', completeness: 0 },
    outline: [],
    attachments: [],
    items: [],
    next: null,
    total_pages: null,
    series: null,
    region: null,
    issues: [{ field: null, code: 'unreadable', raw: reason, reason: 'file-unreadable' }],
  };
}
