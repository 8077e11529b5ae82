import {
  attachmentLinkSchema,
  bodySchema,
  fieldValueSchema,
  issueSchema,
  sectionSchema,
  signalSchema,
} from '@/utils/report/extractionSchema';
import { fields } from '@/utils/report/fields';
import { fitsField } from '@/utils/report/fitsField';
import { idSchema } from '@/utils/report/primitives';
import { attachmentSchema, correctionSchema, reportSchema, versionSchema } from '@/utils/report/schema';
import { z } from '@/utils/report/zod';
import { schemaVersion } from '../records/encodeRecord';

/** A field of a row: the page’s value, the researcher’s correction, or both. */
const rowFieldSchema = z.union([
  fieldValueSchema.extend({ correction: correctionSchema.optional() }),
  z.strictObject({ correction: correctionSchema }),
]);

/**
 * A line of reports.jsonl after its keys became camelCase. The flat values on top are not read: they are made again from
 * fields and corrections, and the line is refused when they do not come out the same.
 */
export const rowSchema = z.object({
  schemaVersion: z.literal(schemaVersion),
  reportId: idSchema,
  textFile: z.string().nullable(),
  htmlFile: z.string().nullable(),
  report: reportSchema.omit({ id: true, values: true }),
  fields: z.record(z.string(), rowFieldSchema).check(({ value, issues }) => {
    for (const { name } of fields) {
      const field = Object.hasOwn(value, name) ? value[name] : undefined;
      if (!field) continue;
      const said = [field.correction?.value, 'value' in field ? field.value : undefined];
      if (said.every((one) => one === undefined || one === null || fitsField(name, one))) continue;
      issues.push({ code: 'custom', message: 'does not fit its field', path: [name], input: field });
    }
  }),
  body: bodySchema,
  outline: z.array(sectionSchema),
  attachments: z.array(attachmentLinkSchema),
  attachmentFiles: z.array(attachmentSchema.omit({ reportId: true }).extend({ file: z.string().nullable() })),
  issues: z.array(issueSchema),
  signals: z.array(signalSchema),
  versions: z.array(
    versionSchema.omit({ reportId: true }).extend({ textFile: z.string().nullable(), htmlFile: z.string().nullable() }),
  ),
});
