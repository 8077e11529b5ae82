import type { PlacedRecord } from '../records/place';

/** A file of the package that grows while its rows stream past, and is read once they have all passed. */
export interface FileWriter<Row = PlacedRecord> {
  readonly path: string;
  /** True when it does not get smaller by deflating again. */
  readonly stored?: boolean;
  add(row: Row): Promise<void>;
  /** Called once, after the last row. */
  finish(): Promise<void>;
  read(): AsyncIterable<Uint8Array<ArrayBuffer>>;
  /** Rows written so far. */
  rows(): number;
}
