/** How far an export has come. */
export interface ExportProgress {
  /** Reports read, over all parts. */
  readonly reports: number;
  readonly selected: number;
  readonly part: number;
  /** True once every report of the part is read and its tables are being packed. */
  readonly packing: boolean;
}
