import type { Attachment, Content, LogEntry, Report, Version } from '@/utils/report/schema';

/** Rows as the store holds them. What crosses the room's door is in `utils/report/schema.ts`. */

/** Tables whose rows are counted in the state row, so that a missing row is noticed at the next start. */
export const countedTables = ['reports', 'contents', 'snapshots', 'versions', 'attachments', 'files', 'log'] as const;
export type CountedTable = (typeof countedTables)[number];
export type Counts = Readonly<Record<CountedTable, number>>;

export const noRows: Counts = { reports: 0, contents: 0, snapshots: 0, versions: 0, attachments: 0, files: 0, log: 0 };

/** The database's own account of itself; written in the same transaction as every change. */
export interface StateRow {
  readonly key: 'state';
  /** Made once, when the database is created: tells a database from one that took its place. */
  readonly databaseId: string;
  /** Raised by one with each write transaction. */
  readonly sequence: number;
  /** Newest schema that has written here; older code must not write (reliability.md finding 9). */
  readonly schemaVersion: number;
  readonly counts: Counts;
}

/** A small thing kept under a name, e.g. the folder chosen for backups. */
export interface MetaRow {
  readonly key: string;
  readonly value?: unknown;
}

/** Source of a page, stored once under its hash, gzip. Versions and reports refer to it by `sourceSha256`. */
export interface SnapshotRow {
  readonly sha256: string;
  readonly gzip: Uint8Array<ArrayBuffer>;
  /** Bytes of the source in UTF-8, before compression. */
  readonly bytes: number;
}

export interface FileRow {
  /** Same id as the attachment's row. */
  readonly id: string;
  readonly blob: Blob;
}

/** By what a report is known: `url:…`, `index:…`, `number:…`, `body:…`, `near0:…` (see identityKeys.ts). */
export interface IdentityRow {
  readonly id: string;
  readonly keys: readonly string[];
  /** 64-bit simhash of the body as 16 hex digits; '' when the body is too short to compare. */
  readonly simhash: string;
}

/** Which write touched a report last: what a backup or the search index has still to take up. */
export interface TouchedRow {
  readonly id: string;
  readonly sequence: number;
  /** 1 when the report was emptied from the bin. */
  readonly gone: 0 | 1;
}

/** Log lines keep their order by `n`; the schema of a line has no such number. */
export interface LogRow extends LogEntry {
  readonly n?: number;
}

/** What a researcher's act changed, so that it can be taken back. */
export interface UndoRow {
  readonly id: string;
  readonly at: string;
  readonly verb: string;
  readonly steps: readonly UndoStep[];
}

export type UndoStep =
  | {
      readonly kind: 'patch';
      readonly table: 'reports' | 'contents' | 'identities';
      readonly id: string;
      readonly before: Readonly<Record<string, unknown>>;
      readonly after: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: 'added-report'; readonly id: string; readonly revision: number }
  | { readonly kind: 'added-versions'; readonly reportId: string; readonly ids: readonly string[] }
  | { readonly kind: 'moved-attachments'; readonly from: string; readonly to: string; readonly ids: readonly string[] }
  | { readonly kind: 'added-attachments'; readonly reportId: string; readonly ids: readonly string[] }
  /** Lines of the method log by their numbers, both ends included. They belong to no one report. */
  | { readonly kind: 'added-log'; readonly ranges: readonly (readonly [number, number])[] };

/** Everything that belongs to one report, as it travels between store, backup and dataset. */
export interface Bundle {
  readonly report: Report;
  readonly content: Content;
  readonly versions: readonly Version[];
  readonly snapshots: readonly SnapshotRow[];
  readonly attachments: readonly Attachment[];
  readonly files: readonly FileRow[];
}

/**
 * One report of an import that is not sealed yet, so no part of the library. `heavy`: its bulky rows stand in their own
 * tables already, where nothing leads to them before the light row does.
 */
export interface StagedRow {
  readonly n?: number;
  readonly importId: string;
  readonly at: string;
  /** The light row, and the bulky ones unless they are `placed`. */
  readonly bundle: Bundle;
  readonly identity: IdentityRow;
  readonly heavy: 'here' | 'placed';
}

/** A capture that came in pieces (bodies above 8 MiB); see reliability.md A. */
export interface ChunkRow {
  readonly captureId: string;
  readonly n: number;
  readonly at: string;
  readonly text: string;
}
