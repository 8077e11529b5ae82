import type { Extraction, Fields, Region } from '@/utils/report/extraction';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Capture, Content, Corrections, Report } from '@/utils/report/schema';
import { canonicalJson } from './canonicalJson';
import { gzip } from './gzip';
import { sha256 } from './hash';
import { identityKeys } from './identityKeys';
import type { IdentityRow, SnapshotRow } from './rows';
import { simhash } from './simhash';
import { urlKey } from './urlKey';

/** Body text as it is compared and hashed: no white space at all. */
export const squeezed = (text: string): string => text.replace(/\s+/gu, '');

/** correction ?? value of each field; a correction of `null` takes the value away. */
export function shownValues(fields: Fields, corrections: Corrections): Report['values'] {
  const values: Report['values'] = {};
  for (const name of fieldNames) {
    const correction = corrections[name];
    const value = correction ? correction.value : fields[name]?.value;
    if (value !== undefined && value !== null) values[name] = typeof value === 'string' ? value : [...value];
  }
  return values;
}

const correctedFields = (corrections: Corrections): FieldName[] => fieldNames.filter((name) => corrections[name]);

const inferredFields = (fields: Fields, corrections: Corrections): FieldName[] =>
  fieldNames.filter((name) => fields[name]?.inferred && !corrections[name]);

/** The parts of a light row that follow from the content row. */
export const derived = (content: Content) => ({
  values: shownValues(content.fields, content.corrections),
  correctedFields: correctedFields(content.corrections),
  inferredFields: inferredFields(content.fields, content.corrections),
});

/** Hash of a content row: what is checked in the background and before an export. */
export const contentSha256 = (content: Content): Promise<string> => sha256(canonicalJson(content));

/** What of a page, read or stored, its state is made of. */
export type PageSays = Pick<Extraction, 'fields' | 'body' | 'attachments' | 'issues'>;

/**
 * Hash of what a page says: shown values with their raw text, body and attachments. Which rule found them where does
 * not count: a page is `same` when a reader would see the same. Of a document published only as a file the body is left out: it is the file's text, or the link's, as it comes.
 */
export function stateSha256(state: PageSays): Promise<string> {
  const fields = Object.entries(state.fields).map(([name, field]) => [name, field?.value, field?.raw]);
  fields.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
  const attachments = state.attachments.map((one) => [one.name, one.url]);
  const isFile = state.issues.some(({ reason }) => reason === 'body-attachment-only');
  return sha256(canonicalJson([fields, isFile ? '' : squeezed(state.body.text), attachments]));
}

/** All rows one capture makes, hashed and compressed: nothing is left to await inside the transaction. */
export interface CaptureRows {
  readonly report: Report;
  readonly content: Content;
  readonly snapshot: SnapshotRow;
  readonly identity: IdentityRow;
}

/** Makes the rows of a capture. `now`: instant of the capture; `region`: looked up by the caller, or null. */
export async function makeRows(
  capture: Capture,
  now: string,
  region: Region | null,
  corrections: Corrections = {},
): Promise<CaptureRows> {
  const { extraction, id } = capture;
  const { fields, body, outline, attachments, issues, signals } = extraction;
  const content: Content = { id, fields, corrections, body, outline, attachments, issues, signals };
  const text = squeezed(body.text);
  const [bodySha256, sourceSha256, rowSha256] = await Promise.all([
    sha256(text),
    sha256(capture.source),
    contentSha256(content),
  ]);
  const hash = simhash(body.text);
  const keys = identityKeys({ url: extraction.url, fields, bodySha256, characters: text.length, simhash: hash });
  const report: Report = {
    id,
    url: extraction.url,
    urlKey: urlKey(extraction.url),
    host: URL.canParse(extraction.url) ? new URL(extraction.url).hostname : '',
    kind: extraction.kind,
    status: 'new',
    tags: [],
    note: '',
    capturedAt: now,
    updatedAt: now,
    revision: 0,
    binnedAt: null,
    ...derived(content),
    series: extraction.series,
    region: region && { ...region, path: [...region.path] },
    rule: extraction.rule,
    readBy: capture.readBy,
    issueReasons: [...new Set(issues.map((issue) => issue.reason))],
    characters: text.length,
    completeness: body.completeness,
    attachmentCount: attachments.length,
    versionCount: 1,
    bodySha256,
    sourceSha256,
    contentSha256: rowSha256,
  };
  const bytes = new TextEncoder().encode(capture.source).length;
  const snapshot = { sha256: sourceSha256, gzip: await gzip(capture.source), bytes };
  return { report, content, snapshot, identity: { id, keys, simhash: hash } };
}
