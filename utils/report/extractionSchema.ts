import type { Extraction, Fields } from './extraction';
import { type FieldName, fieldNames } from './fields';
import { fitsField } from './fitsField';
import { type IssueCode, type IssueReason, issueReasons } from './issues';
import { daySchema, line, text } from './primitives';
import { signalCodes } from './signals';
import { z } from './zod';

/**
 * What the core reads off a page, as it crosses a boundary. The core's own types stand in `extraction.ts` without zod,
 * so that content scripts stay light; the two are held together at the foot of this file.
 */

export const anchorSchema = z.object({ path: line, text: line });
export const fieldNameSchema = z.enum(fieldNames as [FieldName, ...FieldName[]]);
export const valueSchema = z.union([line.min(1), z.array(line.min(1)).min(1).max(200)]);

export const fieldValueSchema = z.object({
  value: valueSchema,
  raw: line,
  origin: z.enum(['label', 'meta', 'heading', 'body', 'url', 'site', 'user']),
  finder: line,
  inferred: z.boolean(),
  label: line.optional(),
  anchor: anchorSchema.optional(),
});

/** Refuses what does not fit its field (`fitsField`): the core gives a day only where there is one. */
export const fieldsSchema = z.partialRecord(fieldNameSchema, fieldValueSchema).check(({ value, issues }) => {
  for (const name of fieldNames) {
    const field = value[name];
    if (!field || fitsField(name, field.value)) continue;
    issues.push({ code: 'custom', message: 'does not fit its field', path: [name, 'value'], input: field.value });
  }
});

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
  isDateInferred: z.boolean().optional(),
  indexNumber: line.optional(),
  documentNumber: line.optional(),
});
export const nextPageSchema = z.object({
  url: line,
  method: z.enum(['GET', 'POST']).optional(),
  form: z.record(z.string(), line).optional(),
  charset: z.enum(['gbk']).optional(),
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

// The two descriptions of an extraction must agree; a difference fails to compile here.
const agree: (parsed: z.infer<typeof extractionSchema>) => Extraction = (parsed) => parsed;
const fieldsAgree: (parsed: z.infer<typeof fieldsSchema>) => Fields = (parsed) => parsed;
void agree;
void fieldsAgree;
