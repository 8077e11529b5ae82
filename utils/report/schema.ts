import type { Extraction } from './extraction';
import {
  attachmentLinkSchema,
  bodySchema,
  extractionSchema,
  fieldNameSchema,
  fieldsSchema,
  issueSchema,
  pageKindSchema,
  regionSchema,
  ruleRefSchema,
  sectionSchema,
  seriesSchema,
  signalSchema,
  valueSchema,
} from './extractionSchema';
import { fieldNames } from './fields';
import { fitsField } from './fitsField';
import { sourceLimit } from './limits';
import { idSchema, instantSchema, line, sha256Schema, text } from './primitives';
import { z } from './zod';

/** The shapes that are stored, sent or read from a file, parsed once at that boundary. */

/** How the page was read: the researcher's own tab, a fetch with permission, a quiet background tab, or a saved file. */
export const readWaySchema = z.enum(['tab', 'fetch', 'background-tab', 'file']);
export type ReadWay = z.infer<typeof readWaySchema>;

/** What a page hands over to be stored. `source` is the page's HTML as the browser held it. */
export const captureSchema = z.object({
  id: idSchema,
  extraction: extractionSchema,
  source: z.string().max(sourceLimit),
  readBy: readWaySchema,
});
export type Capture = z.infer<typeof captureSchema>;

/** A capture as its sender holds it; what it becomes when parsed is `Capture`. */
export interface SentCapture {
  /** Made by whoever began the act, so that trying again stores nothing twice. */
  readonly id: string;
  readonly extraction: Extraction;
  readonly source: string;
  readonly readBy: ReadWay;
}

export const correctionSchema = z.object({ value: valueSchema.nullable(), at: instantSchema });
/** A researcher's values, beside the page's. `null`: the researcher says the page has no such value. */
export const correctionsSchema = z.partialRecord(fieldNameSchema, correctionSchema).check(({ value, issues }) => {
  for (const name of fieldNames) {
    const given = value[name]?.value;
    if (given === undefined || given === null || fitsField(name, given)) continue;
    issues.push({ code: 'custom', message: 'does not fit its field', path: [name, 'value'], input: given });
  }
});
export type Corrections = z.infer<typeof correctionsSchema>;

export const statusSchema = z.enum(['new', 'reviewed', 'excluded']);
export type ReportStatus = z.infer<typeof statusSchema>;

/** What a list row needs. Light: no body, no provenance. One row per report in the table `reports`. */
export const reportSchema = z.object({
  id: idSchema,
  url: line,
  /** The address without scheme, `www.`, mobile prefix, fragment and tracking parameters: finds "already captured". */
  urlKey: line,
  host: line,
  kind: pageKindSchema,
  status: statusSchema,
  tags: z.array(line),
  note: text,
  capturedAt: instantSchema,
  updatedAt: instantSchema,
  /** Raised by each edit; an edit must name the revision it was made on. */
  revision: z.int().min(0),
  /** Instant at which it went to the bin, else null. */
  binnedAt: instantSchema.nullable(),
  /** correction ?? value of each field; what lists, filters and exports show. */
  values: z.partialRecord(fieldNameSchema, valueSchema),
  correctedFields: z.array(fieldNameSchema),
  inferredFields: z.array(fieldNameSchema),
  series: seriesSchema.nullable(),
  region: regionSchema.nullable(),
  rule: ruleRefSchema,
  readBy: readWaySchema,
  issueReasons: z.array(line),
  /** Characters of body text, white space left out. */
  characters: z.int().min(0),
  completeness: z.number(),
  attachmentCount: z.int().min(0),
  versionCount: z.int().min(1),
  /** SHA-256 of the body text with all white space removed: the identity of the body. */
  bodySha256: sha256Schema,
  /** SHA-256 of the page source as stored (UTF-8). */
  sourceSha256: sha256Schema,
  /** SHA-256 over the canonical JSON of the stored content row; re-checked before every export. */
  contentSha256: sha256Schema,
});
export type Report = z.infer<typeof reportSchema>;

/** What the detail view and the export need. One row per report in the table `contents`, same id. */
export const contentSchema = z.object({
  id: idSchema,
  fields: fieldsSchema,
  corrections: correctionsSchema,
  body: bodySchema,
  outline: z.array(sectionSchema),
  attachments: z.array(attachmentLinkSchema),
  issues: z.array(issueSchema),
  signals: z.array(signalSchema),
});
export type Content = z.infer<typeof contentSchema>;

/** An earlier state of a report, stored whole when a re-capture differs. `number` counts from 1, the oldest. */
export const versionSchema = z.object({
  id: z.string(),
  reportId: idSchema,
  number: z.int().min(1),
  capturedAt: instantSchema,
  url: line,
  rule: ruleRefSchema,
  fields: fieldsSchema,
  body: bodySchema,
  outline: z.array(sectionSchema),
  attachments: z.array(attachmentLinkSchema),
  issues: z.array(issueSchema),
  bodySha256: sha256Schema,
  sourceSha256: sha256Schema,
});
export type Version = z.infer<typeof versionSchema>;

/** One line of the method log: what happened to an address, when, by which rule. Appended, never edited. */
export const logEntrySchema = z.object({
  id: idSchema,
  at: instantSchema,
  event: z.enum([
    'listed',
    'captured',
    'same',
    'changed',
    'excluded',
    'failed',
    'corrected',
    'merged',
    'binned',
    'restored',
    'imported',
    'exported',
  ]),
  url: line,
  host: line,
  column: line.nullable(),
  reportId: idSchema.nullable(),
  jobId: z.string().nullable(),
  rule: ruleRefSchema.nullable(),
  readBy: readWaySchema.nullable(),
  /** Why it failed or was excluded: a fault code or the researcher's words. */
  reason: line.nullable(),
});
export type LogEntry = z.infer<typeof logEntrySchema>;

/** A file that belongs to a report. The bytes are a Blob in the store, never in a message. */
export const attachmentSchema = z.object({
  id: z.string(),
  reportId: idSchema,
  name: line,
  url: line,
  mediaType: line,
  bytes: z.int().min(0),
  sha256: sha256Schema.nullable(),
  state: z.enum(['listed', 'stored', 'too-large', 'failed']),
  reason: line.nullable(),
  fetchedAt: instantSchema.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;

// What a sender holds must be what the schema takes; a difference fails to compile here.
const captureAgrees: (parsed: Capture) => SentCapture = (parsed) => parsed;
void captureAgrees;
