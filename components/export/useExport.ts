import { useRef, useState } from 'react';
import type { ExportedFile } from '@/utils/dataset/export/exportToFiles';
import { exportSource, faultOf } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';

/** How far an export has come. Its files live until `release`, which the dialogue calls when it closes. */
export type ExportStep =
  | { readonly step: 'idle' }
  | { readonly step: 'running'; readonly written: number; readonly all: number }
  | { readonly step: 'done'; readonly files: readonly ExportedFile[] }
  | { readonly step: 'failed'; readonly fault: Fault };

interface Export {
  readonly state: ExportStep;
  readonly start: (name: string, ids: readonly string[] | undefined) => Promise<void>;
  readonly stop: () => void;
  readonly reset: () => void;
}

/** Runs one export at a time. The zip is made in this page, as the design says; nothing partial is ever offered. */
export function useExport(): Export {
  const [state, setState] = useState<ExportStep>({ step: 'idle' });
  const stopper = useRef<AbortController | null>(null);
  const release = useRef<() => Promise<void> | void>(() => undefined);

  const start = async (name: string, ids: readonly string[] | undefined) => {
    const controller = new AbortController();
    stopper.current = controller;
    setState({ step: 'running', written: 0, all: ids?.length ?? 0 });
    try {
      // The zip, its tables and writers are heavy; they are loaded when somebody exports.
      const { exportToFiles } = await import('@/utils/dataset/export/exportToFiles');
      const { safeName } = await import('@/utils/dataset/names/safeName');
      const result = await exportToFiles(await exportSource(ids), {
        name: safeName(name, 100) || 'gongkai',
        signal: controller.signal,
        onProgress: ({ reports, selected }) => setState({ step: 'running', written: reports, all: selected }),
      });
      if (result.ok) release.current = result.value.release;
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
