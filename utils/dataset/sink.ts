/** Where a finished file goes. Nothing is visible under the final name before `close` has resolved. */
export interface Sink {
  /** The bytes are the caller's again once this has resolved. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  close(): Promise<void>;
  /** Discards what was written. Safe to call after a failed write. */
  abort(): Promise<void>;
}

/** Opens the sink for a file of this name. Called once for each part of an export. */
export type OpenSink = (name: string) => Promise<Sink>;
