/** A worker for one part of an export. undefined where there are no workers (old browsers, tests): the page does it then. */
export const newExportWorker =
  typeof Worker === 'undefined'
    ? undefined
    : () => new Worker(new URL('./exportWorker.ts', import.meta.url), { type: 'module' });
