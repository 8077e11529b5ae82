import type { Attachment } from '@/utils/report/schema';
import { database } from './store';

/** The attachments of a report and what became of each, without their bytes. */
export const readAttachments = async (reportId: string): Promise<Attachment[]> =>
  (await database()).attachments.where('reportId').equals(reportId).toArray();

/** The bytes of an attachment; undefined when they were not stored. */
export const readFile = async (attachmentId: string): Promise<Blob | undefined> =>
  (await (await database()).files.get(attachmentId))?.blob;
