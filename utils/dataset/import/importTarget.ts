import type { Result } from '@/utils/report/faults';
import type { Attachment, Content, LogEntry, Report, Version } from '@/utils/report/schema';

/** A record on its way into the store. */
export interface ImportedRecord {
  readonly report: Report;
  readonly content: Content;
  readonly versions: readonly Version[];
  readonly attachments: readonly Attachment[];
  readonly sources: readonly string[];
  readonly files: ReadonlyMap<string, Blob>;
}

/** What happens to a report that both sides have and that differs. */
export type ConflictRule = 'keep-mine' | 'take-theirs' | 'newer';

export interface ApplyOptions {
  readonly conflicts: ConflictRule;
  /** Incoming id → id of the same document in the library: becomes a state of that one (`mergeTargets`). */
  readonly mergeInto?: ReadonlyMap<string, string>;
  readonly onProgress?: (staged: number) => void;
  readonly signal?: AbortSignal;
}

export interface Applied {
  readonly added: number;
  readonly same: number;
  readonly conflicting: readonly string[];
  /** Of those, reports that took in a document which came under another id. */
  readonly merged: readonly string[];
  /** Takes the whole import back (`undo` of the store). */
  readonly undoId: string;
}

/** What the store says of an import it has taken in. */
export type Sealed = Omit<Applied, 'merged'>;

/** A report of the library that may be the same document, and why. */
export interface LikelySame {
  readonly id: string;
  readonly reasons: readonly string[];
}

/** The store as an import sees it; `utils/db` has verbs of these shapes. */
export interface ImportTarget {
  /** Light rows of those ids that the library has. */
  readReports(ids: readonly string[]): Promise<readonly Report[]>;
  /** Reports under other ids that may be the same document: same address, index number, document number or text. */
  findSame?(page: {
    readonly url: string;
    readonly fields: Content['fields'];
    readonly text: string;
  }): Promise<readonly LikelySame[]>;
  /** Takes in all batches or nothing. */
  importRecords(batches: AsyncIterable<readonly ImportedRecord[]>, options: ApplyOptions): Promise<Result<Sealed>>;
  /** Adds lines the log does not have; safe to repeat. `undo(undoId)` takes them back with the import. */
  appendLog(entries: readonly LogEntry[], undoId: string): Promise<Result<unknown>>;
}
