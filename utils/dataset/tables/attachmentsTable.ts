import type { Attachment } from '@/utils/report/schema';
import { attachmentSchema } from '@/utils/report/schema';
import type { PlacedRecord } from '../records/place';
import { columnOf } from './columnOf';
import { idColumn } from './idColumn';
import type { Table } from './table';

export interface AttachmentRow {
  readonly attachment: Attachment;
  readonly path: string | undefined;
}

export const attachmentRows = ({ record, attachmentPaths }: PlacedRecord): readonly AttachmentRow[] =>
  record.attachments.map((attachment) => ({ attachment, path: attachmentPaths.get(attachment.id) }));

/** Files that belong to the reports, whether their bytes are in the package or not. */
export const attachmentsTable: Table<AttachmentRow> = {
  name: 'attachments',
  label: { zh: '附件', en: 'Attachments' },
  definition: {
    zh: '每个附件一行，未取得者附原因。',
    en: 'One row per attachment; one that was not fetched says why.',
  },
  primaryKey: ['attachment_id'],
  belongsToReport: true,
  columns: [
    idColumn((row) => row.attachment.reportId),
    columnOf(
      'attachment_id',
      'text',
      ['附件标识', 'Attachment id'],
      ['附件的标识。', 'Id of the attachment.'],
      (row) => row.attachment.id,
    ),
    columnOf(
      'name',
      'text',
      ['名称', 'Name'],
      ['页面所示名称。', 'Name the page gives it.'],
      (row) => row.attachment.name,
    ),
    columnOf('url', 'text', ['网址', 'Address'], ['附件网址。', 'Address of the file.'], (row) => row.attachment.url),
    columnOf(
      'media_type',
      'text',
      ['媒体类型', 'Media type'],
      ['如 application/pdf。', 'For example application/pdf.'],
      (row) => row.attachment.mediaType || undefined,
    ),
    columnOf(
      'bytes',
      'integer',
      ['字节数', 'Bytes'],
      ['文件大小。', 'Size of the file.'],
      (row) => row.attachment.bytes,
    ),
    columnOf(
      'sha256',
      'text',
      ['哈希', 'SHA-256'],
      ['文件的 SHA-256。', 'SHA-256 of the file.'],
      (row) => row.attachment.sha256,
    ),
    columnOf(
      'state',
      'text',
      ['状态', 'State'],
      ['listed 仅列出、stored 已存、too-large 过大、failed 失败。', 'listed, stored, too-large or failed.'],
      (row) => row.attachment.state,
      attachmentSchema.shape.state.options,
    ),
    columnOf(
      'reason',
      'text',
      ['原因', 'Reason'],
      ['未取得的原因。', 'Why it was not fetched.'],
      (row) => row.attachment.reason,
    ),
    columnOf(
      'fetched_at',
      'instant',
      ['取得时间', 'Fetched at'],
      ['取得时刻（UTC）。', 'Instant at which it was fetched (UTC).'],
      (row) => row.attachment.fetchedAt,
    ),
    columnOf('file', 'text', ['文件', 'File'], ['在数据包中的路径。', 'Path in this package.'], (row) => row.path),
  ],
};
