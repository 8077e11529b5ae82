import type { Attachment, Content, LogEntry, Report, Version } from '@/utils/report/schema';

/** What is known of a report without reading its body: enough to name its files and to plan the parts. */
export interface ListedReport {
  readonly report: Report;
  /** Whether the page's HTML is kept. */
  readonly hasSource: boolean;
  /** Files listed for the report, whether their bytes are stored or not, ordered by id. */
  readonly attachments: readonly Attachment[];
  /** Earlier states, oldest first; none where the page never changed. */
  readonly earlier: readonly EarlierState[];
}

/** An earlier state by number, with the hash of its page source and whether that source is kept. */
export interface EarlierState {
  readonly number: number;
  readonly sourceSha256: string;
  readonly hasSource: boolean;
}

/** A report with everything that belongs to it, as one consistent reading of the store. */
export interface ExportRecord extends Omit<ListedReport, 'hasSource' | 'earlier'> {
  readonly content: Content;
  /** Earlier states, oldest first. */
  readonly versions: readonly Version[];
  /** The page's HTML as captured; absent when it was not kept. */
  readonly source?: string;
  /** Page sources of earlier states by `sourceSha256`, those that are kept. */
  readonly earlierSources?: Readonly<Record<string, string>>;
}

/** A line of the method log. `isSuperseded`: a failure after which its address came to another end, which counts in its place. */
export interface LoggedEntry extends LogEntry {
  readonly isSuperseded?: true;
}

/**
 * Where an export reads from. The store fills it (`exportSource(ids)`); tests fill it from arrays.
 * Everything is streamed: no method may hold more than one batch. Each call starts a fresh reading.
 */
export interface ExportSource {
  /** The library's name, where a worker can open it and read the same; absent, only this thread can. */
  readonly library?: string;
  /** The selection, or these of it, in ascending order of report id, in batches of any size. Reads no present body. */
  reports(ids?: readonly string[]): AsyncIterable<readonly ListedReport[]>;
  /**
   * Full records of these ids, in exactly this order, in batches of at most some 50.
   * A report that has gone since is left out; the export then stops with `conflict`.
   */
  records(ids: readonly string[]): AsyncIterable<readonly ExportRecord[]>;
  /** Bytes of one stored attachment, the caller's own from then on; undefined when they are not there. */
  attachmentBytes(attachmentId: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /**
   * The method log of these reports, ordered by time, then id, with the entries without a report (listed, failed,
   * excluded) on these hosts.
   */
  log(reports: ReadonlySet<string>, hosts: ReadonlySet<string>): AsyncIterable<readonly LoggedEntry[]>;
}
