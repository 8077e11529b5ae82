import { z } from '@/utils/report/zod';

/**
 * One line of a backup (JSONL). `report` and what hangs on it are parsed where they are taken in (parseBundle), so here
 * they stay unknown: a backup is untrusted like any other file.
 */
export const backupLineSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('report'),
    id: z.string(),
    report: z.unknown(),
    content: z.unknown(),
    versions: z.array(z.unknown()),
    attachments: z.array(z.unknown()),
    sources: z.array(z.string()),
    files: z.record(z.string(), z.object({ type: z.string(), base64: z.string() })),
  }),
  z.object({ type: z.literal('gone'), id: z.string() }),
  z.object({ type: z.literal('log'), entry: z.unknown() }),
  z.object({ type: z.literal('job'), job: z.unknown() }),
  z.object({ type: z.literal('items'), items: z.array(z.unknown()) }),
]);
export type BackupLine = z.infer<typeof backupLineSchema>;

export const segmentSchema = z.object({
  /** File name, made from the hash. */
  name: z.string().regex(/^segment-[0-9a-f]{32}\.jsonl\.gz$/),
  sha256: z.string(),
  bytes: z.int(),
  lines: z.int(),
});
export type Segment = z.infer<typeof segmentSchema>;

/** What a backup holds: its segments in order, a later line about a report standing over an earlier one. */
export const manifestSchema = z.object({
  format: z.literal('gongkai-backup'),
  version: z.literal(1),
  databaseId: z.string(),
  schemaVersion: z.int(),
  /** Everything up to this write of the store is in it. */
  sequence: z.int(),
  /** Last log line that is in it. */
  logNumber: z.int(),
  at: z.string(),
  /** Reports in the library when it was made. */
  reports: z.int(),
  segments: z.array(segmentSchema),
});
export type Manifest = z.infer<typeof manifestSchema>;
