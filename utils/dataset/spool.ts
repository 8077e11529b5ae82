/**
 * Temporary files for tables that grow while reports stream past: a table becomes a zip entry only when it is whole.
 * In the browser they lie in OPFS, so memory does not grow with the number of reports.
 */
export interface SpoolFile {
  /** The bytes are the caller's again once this has resolved. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  /** Ends writing; the bytes may then be read once, in order. A chunk holds until the next is asked for. */
  read(): AsyncIterable<Uint8Array<ArrayBuffer>>;
}

export interface Spool {
  create(name: string): Promise<SpoolFile>;
  /** Removes every file of this spool; called whether the export succeeded or not. */
  dispose(): Promise<void>;
}
