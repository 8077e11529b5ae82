import type { Fields } from '@/utils/report/extraction';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Corrections } from '@/utils/report/schema';

/** What makes a document citable: shown even when the page does not state it, so that absence is seen. */
const keyFields: readonly FieldName[] = [
  'title',
  'indexNumber',
  'documentNumber',
  'issuingBody',
  'dateWritten',
  'datePublished',
];

/** What the page says of itself as a site: seldom needed, so it stands behind a fold. */
const siteFields: readonly FieldName[] = ['source', 'column', 'siteName', 'siteCode', 'host'];

export interface ShownFields {
  readonly main: readonly FieldName[];
  readonly site: readonly FieldName[];
  /** Fields without a value that could still be filled in. */
  readonly absent: readonly FieldName[];
}

/** Which fields a record shows, in reading order. */
export function shownFields(fields: Fields, corrections: Corrections): ShownFields {
  const has = (name: FieldName) => fields[name] !== undefined || corrections[name] !== undefined;
  const shown = fieldNames.filter((name) => has(name) || keyFields.includes(name));
  return {
    main: shown.filter((name) => !siteFields.includes(name)),
    site: shown.filter((name) => siteFields.includes(name)),
    absent: fieldNames.filter((name) => !shown.includes(name)),
  };
}
