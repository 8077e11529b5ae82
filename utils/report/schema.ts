import type { Extraction, Fields } from './extraction';
import { type FieldName, fieldNames } from './fields';
import { type IssueCode, type IssueReason, issueReasons } from './issues';
import { signalCodes } from './signals';
import { z } from './zod';

/**
 * The shapes that cross a boundary (message, store, file), parsed once there. Types used inside the core stand in
 * `extraction.ts` without zod, so that content scripts stay light; the two are held together at the foot of this file.
 */

/** 26 lower-case base32 characters, made by the sender (`newId`); safe in file names. */
export const idSchema = z.string().regex(/^[0-9a-hjkmnp-tv-z]{26}$/);
export const instantSchema = z.iso.datetime();
export const daySchema = z.iso.date();
export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);

const text = z.string().max(20_000_000);
const line = z.string().max(100_000);

export const anchorSchema = z.object({ path: line, text: line });
export const fieldNameSchema = z.enum(fieldNames as [FieldName, ...FieldName[]]);
const valueSchema = z.union([line.min(1), z.array(line.min(1)).min(1).max(200)]);

export const fieldValueSchema = z.object({
  value: valueSchema,
  raw: line,
  origin: z.enum(['label', 'meta', 'heading', 'body', 'url', 'site', 'user']),
  finder: line,
  inferred: z.boolean(),
  label: line.optional(),
  anchor: anchorSchema.optional(),
});

export const fieldsSchema = z.partialRecord(fieldNameSchema, fieldValueSchema);

export const issueSchema = z.object({
  field: fieldNameSchema.optional(),
  code: z.enum(Object.keys(issueReasons) as [IssueCode, ...IssueCode[]]),
  reason: z.enum(Object.values(issueReasons).flat() as [IssueReason, ...IssueReason[]]),
  raw: line,
});

export const pageKindSchema = z.enum(['document', 'list', 'other']);
export const signalSchema = z.object({ code: z.enum(signalCodes), weight: z.number(), detail: line.optional() });
export const sectionSchema = z.object({
  level: z.int().min(1).max(6),
  number: line.optional(),
  heading: line,
  text,
  part: z.enum(['achievements', 'shortcomings', 'leadership', 'plans', 'other']).optional(),
});
export const attachmentLinkSchema = z.object({ name: line, url: line });
export const listItemSchema = z.object({
  title: line,
  url: line,
  date: daySchema.optional(),
  indexNumber: line.optional(),
  documentNumber: line.optional(),
});
export const nextPageSchema = z.object({
  url: line,
  method: z.enum(['GET', 'POST']).optional(),
  form: z.record(z.string(), line).optional(),
  mechanism: line,
});
export const bodySchema = z.object({
  text,
  html: text,
  markdown: text,
  completeness: z.number().min(0).max(1),
  measure: z.object({
    keptCharacters: z.int().min(0),
    visibleCharacters: z.int().min(0),
    keptTables: z.int().min(0),
    visibleTables: z.int().min(0),
  }),
  finder: line,
  anchor: anchorSchema.optional(),
});
export const seriesSchema = z.object({ name: line, year: z.int().nullable(), yearInferred: z.boolean() });
export const regionSchema = z.object({
  code: line,
  name: line,
  path: z.array(line),
  level: z.enum(['nation', 'province', 'prefecture', 'county', 'township']),
  origin: z.enum(['index_number', 'site_code', 'issuing_body', 'site_name', 'title']),
});
export const ruleRefSchema = z.object({ id: line, version: z.int() });

export const recognitionSchema = z.object({
  kind: pageKindSchema,
  score: z.number(),
  signals: z.array(signalSchema).max(200),
});

export const extractionSchema = recognitionSchema.extend({
  url: line,
  rule: ruleRefSchema,
  fields: fieldsSchema,
  body: bodySchema,
  outline: z.array(sectionSchema).max(50_000),
  attachments: z.array(attachmentLinkSchema).max(10_000),
  items: z.array(listItemSchema).max(50_000),
  next: nextPageSchema.nullable(),
  totalPages: z.int().nullable(),
  series: seriesSchema.nullable(),
  issues: z.array(issueSchema).max(10_000),
});

/** How the page was read: the researcher's own tab, a fetch with permission, a quiet background tab, or a saved file. */
export const readWaySchema = z.enum(['tab', 'fetch', 'background-tab', 'file']);
export type ReadWay = z.infer<typeof readWaySchema>;

/** What a page hands over to be stored. `source` is the page's HTML as the browser held it. */
export const captureSchema = z.object({
  id: idSchema,
  extraction: extractionSchema,
  source: z.string().max(50_000_000),
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
export const correctionsSchema = z.partialRecord(fieldNameSchema, correctionSchema);
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

// The two descriptions of an extraction must agree; a difference fails to compile here.
const agree: (parsed: z.infer<typeof extractionSchema>) => Extraction = (parsed) => parsed;
const fieldsAgree: (parsed: z.infer<typeof fieldsSchema>) => Fields = (parsed) => parsed;
const captureAgrees: (parsed: Capture) => SentCapture = (parsed) => parsed;
void agree;
void captureAgrees;
void fieldsAgree;
