import { partWriter } from '../export/writePart';
import { pickedFileSink } from '../sinks/pickedFileSink';
import { workFolderAt } from '../sinks/workFolder';
import type { ExportSource } from '../source';
import type { FromWorker, ToWorker } from './messages';
import { tellError } from './tellError';

/** The page is told at most ten times a second. */
const tellEvery = 100;

/**
 * Makes this worker's one part of an export when the page asks (`partInWorker`); the page ends it afterwards.
 * @param openSource opens the library of that name, as the page reads it.
 */
export function answerAsWorker(openSource: (library: string) => Promise<ExportSource>): void {
  const stopper = new AbortController();
  const tell = (message: FromWorker) => globalThis.postMessage(message);

  const run = async ({ job, folder, target, library }: Extract<ToWorker, { readonly kind: 'start' }>) => {
    let told = 0;
    const onRecord = (count: number, packing: boolean) => {
      if (performance.now() - told < tellEvery && count < job.ids.length) return;
      told = performance.now();
      tell({ kind: 'progress', count, packing });
    };
    try {
      const work = workFolderAt(folder);
      const write = partWriter(
        await openSource(library),
        (name) => (target ? pickedFileSink(target) : work.sink(name)),
        () => work.spool(),
      );
      tell({ kind: 'ended', result: await write(job, { signal: stopper.signal, onRecord }) });
    } catch (reason) {
      tell({ kind: 'threw', error: tellError(reason) });
    }
  };
  globalThis.onmessage = ({ data }: MessageEvent<ToWorker>) => {
    if (data.kind === 'start') void run(data);
    else stopper.abort();
  };
}
