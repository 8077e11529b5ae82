import type { Result } from '@/utils/report/faults';
import type { OpenSink } from '../sink';
import type { ExportSource } from '../source';
import type { Spool } from '../spool';
import { type ExportedPart, exportParts, type PartsOptions } from './exportParts';
import { partWriter } from './writePart';

export interface ExportOptions extends PartsOptions {
  /** Makes the temporary files of one part. */
  readonly spool: () => Promise<Spool>;
}

/**
 * Writes the selection as one zip, or as several complete ones when it is large (docs/dataset.md), in this thread.
 * Bounded memory: one batch of reports at a time. Nothing partial is left under a final name.
 * Faults: `export-cancelled`, `conflict` (a report went away meanwhile), `export-no-space`, `export-no-disk` (see
 * `memoryFolder`), `export-too-large` (one report alone exceeds a part), and what the source refuses with (`storage-damaged`). Anything else is a bug and is thrown.
 */
export const exportDataset = (
  source: ExportSource,
  openSink: OpenSink,
  options: ExportOptions,
): Promise<Result<readonly ExportedPart[]>> =>
  exportParts(source, partWriter(source, openSink, options.spool), openSink, options);
