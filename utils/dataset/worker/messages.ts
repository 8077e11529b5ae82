import type { Fault, Result } from '@/utils/report/faults';
import type { PartJob, WrittenPart } from '../export/writePart';

/** What the page sends to the worker that makes one zip. */
export type ToWorker =
  | {
      readonly kind: 'start';
      readonly job: PartJob;
      /** The work folder of the export, held by the page. */
      readonly folder: FileSystemDirectoryHandle;
      /** The file the researcher picked takes the zip instead. */
      readonly target?: FileSystemFileHandle;
      /** Name of the library, which the worker opens itself. */
      readonly library: string;
    }
  | { readonly kind: 'stop' };

/** What the worker sends back. `threw` is a bug or a browser's refusal, with its name and words. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly count: number; readonly packing: boolean }
  | { readonly kind: 'ended'; readonly result: Result<WrittenPart> }
  | { readonly kind: 'threw'; readonly error: Told };

/** An error as it crosses between two threads. */
export interface Told {
  readonly name: string;
  readonly message: string;
  readonly fault?: Fault;
}
