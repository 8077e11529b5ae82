import type { Attachment, Content, LogEntry, Report, Version } from '@/utils/report/schema';

/** What is known of a report without reading its body: enough to name its files and to plan the parts. */
export interface ListedReport {
  readonly report: Report;
  /** Whether the page's HTML is kept. */
  readonly hasSource: boolean;
  /** Files listed for the report, whether their bytes are stored or not, ordered by id. */
  readonly attachments: readonly Attachment[];
}

/** A report with everything that belongs to it, as one consistent reading of the store. */
export interface ExportRecord extends Omit<ListedReport, 'hasSource'> {
  readonly content: Content;
  /** Earlier states, oldest first. */
  readonly versions: readonly Version[];
  /** The page's HTML as captured; absent when it was not kept. */
  readonly source?: string;
}

/**
 * Where an export reads from. The store fills it (`exportSource(ids)`); tests fill it from arrays.
 * Everything is streamed: no method may hold more than one batch. Each call starts a fresh reading.
 */
export interface ExportSource {
  /** The selection in ascending order of report id, in batches of any size. Reads no body. */
  reports(): AsyncIterable<readonly ListedReport[]>;
  /**
   * Full records of these ids, in exactly this order, in batches of at most some 50.
   * A report that has gone since is left out; the export then stops with `conflict`.
   */
  records(ids: readonly string[]): AsyncIterable<readonly ExportRecord[]>;
  /** Bytes of one stored attachment; undefined when they are not there. */
  attachmentBytes(attachmentId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * The method log that belongs to the selection, ordered by time, then id: entries of its reports, and entries
   * without a report (listed, failed, excluded) of the hosts that occur in it.
   */
  log(): AsyncIterable<readonly LogEntry[]>;
}
