import type { Result } from '@/utils/report/faults';
import { type Attachment, attachmentSchema } from '@/utils/report/schema';
import { Refusal } from './classifyFault';
import { write } from './write';

/** Stores what became of an attachment and, where it was fetched, its bytes. Replaces an earlier row of the same id. */
export function saveAttachment(attachment: Attachment, blob: Blob | undefined): Promise<Result<null>> {
  const row = attachmentSchema.parse(attachment);
  return write(
    ['reports', 'attachments', 'files'],
    async ({ db, count, touch }) => {
      if (!(await db.reports.get(row.reportId))) throw new Refusal({ code: 'not-found', detail: row.reportId });
      if (!(await db.attachments.get(row.id))) count('attachments', 1);
      await db.attachments.put(row);
      const hadFile = (await db.files.where('id').equals(row.id).count()) > 0;
      if (blob) {
        await db.files.put({ id: row.id, blob });
        if (!hadFile) count('files', 1);
      }
      touch([row.reportId]);
      return null;
    },
    undefined,
    blob?.size ?? 0,
  );
}
