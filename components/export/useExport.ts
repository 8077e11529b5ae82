import { useRef, useState } from 'react';
import type { ExportedFile } from '@/utils/dataset/export/exportToFiles';
import type { Include } from '@/utils/dataset/export/include';
import type { ExportProgress } from '@/utils/dataset/export/progress';
import { safeName } from '@/utils/dataset/names/safeName';
import { removeEmpty } from '@/utils/dataset/sinks/pickedFileSink';
import { exportSource, faultOf } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import { newExportWorker } from './newExportWorker';
import { pickTarget } from './pickTarget';

/** How far an export has come. Its files live until `release`, which the dialogue calls when it closes. */
export type ExportStep =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly written: number; readonly all: number; readonly packing: boolean }
  | { readonly step: 'done'; readonly files: readonly ExportedFile[] }
  | { readonly step: 'failed'; readonly fault: Fault };

export interface ExportOrder {
  readonly name: string;
  /** undefined: every report outside the bin. */
  readonly ids: readonly string[] | undefined;
  /** How many that are, for the first word on progress. */
  readonly count: number;
  readonly include: Include;
  /** True to ask first for a file on the researcher's disk. */
  readonly pick: boolean;
}

interface Export {
  readonly state: ExportStep;
  readonly start: (order: ExportOrder) => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Runs one export at a time, its zips made by this page's workers; nothing partial is ever offered. */
export function useExport(): Export {
  const [state, setState] = useState<ExportStep>({ step: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const release = useRef<() => Promise<void> | void>(() => undefined);

  const start = async ({ name, ids, count, include, pick }: ExportOrder) => {
    const safe = safeName(name, 100) || 'gongkai';
    let target: FileSystemFileHandle | undefined;
    try {
      target = pick ? await pickTarget(safe) : undefined;
    } catch (error) {
      return setState({ step: 'failed', fault: faultOf(error) });
    }
    if (pick && !target) return;
    const controller = new AbortController();
    stopper.current = controller;
    setState({ step: 'running', written: 0, all: count, packing: false });
    try {
      // The zip, its tables and writers are heavy; they are loaded when somebody exports.
      const { exportInWorker } = await import('@/utils/dataset/worker/exportInWorker');
      const options = {
        name: safe,
        include,
        ...(target ? { target } : {}),
        signal: controller.signal,
        onProgress: ({ reports, selected, packing }: ExportProgress) =>
          setState({ step: 'running', written: reports, all: selected || count, packing }),
      };
      const result = await exportInWorker(await exportSource(ids), options, newExportWorker);
      if (result.ok) release.current = result.value.release;
      else if (target) await removeEmpty(target);
      setState(result.ok ? { step: 'done', files: result.value.files } : { step: 'failed', fault: result.fault });
    } catch (error) {
      setState({ step: 'failed', fault: faultOf(error) });
    }
  };
  return {
    state,
    start,
    stop: () => stopper.current?.abort(),
    reset: () => {
      stopper.current?.abort();
      void release.current();
      release.current = () => undefined;
      setState({ step: 'idle' });
    },
  };
}
