import { done, type Result } from '@/utils/report/faults';
import type { OpenSink } from '../sink';
import type { ExportSource } from '../source';
import type { Spool } from '../spool';
import { exportFault } from './exportFault';
import { exportPart } from './exportPart';
import { hashingSink } from './hashingSink';
import type { Include } from './include';
import { placesOf } from './planParts';

/** One zip to be written. Plain data: it may cross to a worker. */
export interface PartJob {
  /** File name of the zip. */
  readonly name: string;
  readonly number: number;
  /** Its reports, in ascending order. */
  readonly ids: readonly string[];
  /** Reports in the whole selection, over all parts. */
  readonly selected: number;
  /** Hosts of the whole selection. */
  readonly hosts: readonly string[];
  readonly include: Include;
  /** The whole selection is in this zip: no index of parts will want its hash. */
  readonly alone: boolean;
  /** More makes it `export-too-large`. */
  readonly maxBytes: number;
}

export interface WrittenPart {
  readonly bytes: number;
  readonly entries: number;
  /** Of the zip; '' when it stands alone. */
  readonly sha256: string;
}

export interface PartWatch {
  readonly signal?: AbortSignal;
  /** How many reports of the part have been read; `packing`: all have, the tables are being packed. */
  readonly onRecord: (done: number, packing: boolean) => void;
}

/** Writes one complete zip, or leaves nothing under its name and says why (faults: see `exportDataset`). */
export type WritePart = (job: PartJob, watch: PartWatch) => Promise<Result<WrittenPart>>;

/** Parts written in this thread. */
export const partWriter =
  (source: ExportSource, openSink: OpenSink, openSpool: () => Promise<Spool>): WritePart =>
  async (job, { signal, onRecord }) => {
    try {
      const spool = await openSpool();
      try {
        const opened = await openSink(job.name);
        const { sink, hash } = job.alone ? { sink: opened, hash: () => '' } : hashingSink(opened);
        const places = await placesOf(source, job, job.include);
        const { number, selected, hosts, include, maxBytes } = job;
        const zip = { ...(signal ? { signal } : {}), maxBytes };
        const size = await exportPart({ source, spool, sink, places, hosts, number, selected, include, onRecord, zip });
        return done({ ...size, sha256: hash() });
      } finally {
        await spool.dispose();
      }
    } catch (reason) {
      return exportFault(reason, signal);
    }
  };
