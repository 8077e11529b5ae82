import { canonicalJson } from '@/utils/db/canonicalJson';
import type { LibraryDatabase } from '@/utils/db/libraryDatabase';
import { jobItemSchema, jobSchema } from '@/utils/report/job';
import { idSchema, instantSchema, sha256Schema } from '@/utils/report/primitives';
import { attachmentSchema, contentSchema, logEntrySchema, reportSchema, versionSchema } from '@/utils/report/schema';
import { z } from '@/utils/report/zod';

const key = z.string().max(300_000);

/** Every table a message can lead to, and what a row of it must be: nothing more, nothing else. */
const tables = {
  reports: reportSchema,
  contents: contentSchema,
  versions: versionSchema,
  attachments: attachmentSchema,
  log: logEntrySchema.extend({ n: z.int() }),
  jobs: jobSchema,
  jobItems: jobItemSchema,
  identities: z.object({ id: idSchema, keys: z.array(key), simhash: z.string().regex(/^([0-9a-f]{16})?$/) }),
  touched: z.object({ id: idSchema, sequence: z.int().min(1), gone: z.union([z.literal(0), z.literal(1)]) }),
  snapshots: z.object({ sha256: sha256Schema, gzip: z.instanceof(Uint8Array), bytes: z.int().min(0) }),
  chunks: z.object({
    captureId: idSchema,
    n: z.int().min(0).max(200),
    at: instantSchema,
    text: z.string().min(1).max(2_000_000),
  }),
} as const satisfies Partial<Record<keyof LibraryDatabase, z.ZodType>>;

/** Rows that are not what their table's schema says, by table and reason; unknown members count as well. */
export async function offSchemaRows(db: LibraryDatabase): Promise<{ rows: number; wrong: string[] }> {
  let rows = 0;
  const wrong: string[] = [];
  for (const [table, schema] of Object.entries(tables)) {
    for (const row of await db.table<unknown>(table).toArray()) {
      rows += 1;
      const parsed = schema.safeParse(row);
      if (!parsed.success) wrong.push(`${table}: ${parsed.error.message.slice(0, 200)}`);
      else if (table !== 'snapshots' && canonicalJson(parsed.data) !== canonicalJson(row)) wrong.push(`${table}: more`);
    }
  }
  return { rows, wrong };
}
