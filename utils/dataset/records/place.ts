import { attachmentFileName } from '../names/attachmentFileName';
import { textFileName } from '../names/textFileName';
import type { ExportRecord, ListedReport } from '../source';

/** The paths a report's files have in the zip. */
export interface Place {
  readonly id: string;
  readonly textPath?: string;
  /** Absent when the page's HTML was not kept or is left out of this export. */
  readonly htmlPath?: string;
  /** By attachment id, stored ones only. */
  readonly attachmentPaths: ReadonlyMap<string, string>;
}

export interface PlacedRecord extends Place {
  readonly record: ExportRecord;
}

export interface PlaceOptions {
  readonly texts: boolean;
  readonly html: boolean;
  readonly attachments: boolean;
}

/** Names the files of a report. The same report gives the same names in every export. */
export function place(listed: ListedReport, options: PlaceOptions): Place {
  const { id } = listed.report;
  const stored = options.attachments ? listed.attachments.filter(({ state }) => state === 'stored') : [];
  return {
    id,
    ...(options.texts ? { textPath: `texts/${textFileName(listed.report)}` } : {}),
    ...(options.html && listed.hasSource ? { htmlPath: `html/${id}.html` } : {}),
    attachmentPaths: new Map(
      stored.map((attachment, index) => [attachment.id, `attachments/${id}/${attachmentFileName(attachment, index)}`]),
    ),
  };
}
