import { useRef, useState } from 'react';
import type { Applied, ConflictRule } from '@/utils/dataset/import/importTarget';
import type { ImportPreview } from '@/utils/dataset/import/previewImport';
import { appendLog, faultOf, findSame, importRecords, readReports } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';

export type ImportStep =
  | { readonly step: 'idle' }
  | { readonly step: 'checking'; readonly at: number; readonly all: number }
  | { readonly step: 'preview'; readonly preview: ImportPreview }
  | { readonly step: 'writing'; readonly staged: number }
  | { readonly step: 'done'; readonly applied: Applied }
  | { readonly step: 'failed'; readonly fault: Fault };

export interface ImportChoice {
  readonly conflicts: ConflictRule;
  /** The same documents under other ids that become states of the library's: those the researcher has left ticked. */
  readonly mergeInto: ReadonlyMap<string, string>;
}

interface Import {
  readonly state: ImportStep;
  readonly check: (file: File) => Promise<void>;
  readonly apply: (preview: ImportPreview, choice: ImportChoice) => Promise<void>;
  readonly stop: () => void;
}

/** Checks a dataset, shows what it would do, and takes it in whole or not at all. */
export function useImport(): Import {
  const [state, setState] = useState<ImportStep>({ step: 'idle' });
  const stopper = useRef(new AbortController());
  const guard = async (work: () => Promise<ImportStep>) => {
    stopper.current = new AbortController();
    try {
      setState(await work());
    } catch (error) {
      setState({ step: 'failed', fault: faultOf(error) });
    }
  };
  return {
    state,
    check: (file) =>
      guard(async () => {
        setState({ step: 'checking', at: 0, all: 0 });
        const { previewImport } = await import('@/utils/dataset/import/previewImport');
        const result = await previewImport(
          file,
          { readReports, findSame },
          { signal: stopper.current.signal, onProgress: (at, all) => setState({ step: 'checking', at, all }) },
        );
        return result.ok ? { step: 'preview', preview: result.value } : { step: 'failed', fault: result.fault };
      }),
    apply: (preview, { conflicts, mergeInto }) =>
      guard(async () => {
        setState({ step: 'writing', staged: 0 });
        const { applyImport } = await import('@/utils/dataset/import/applyImport');
        const result = await applyImport(
          preview.package,
          { importRecords, appendLog },
          {
            conflicts,
            mergeInto,
            signal: stopper.current.signal,
            onProgress: (staged) => setState({ step: 'writing', staged }),
          },
        );
        return result.ok ? { step: 'done', applied: result.value } : { step: 'failed', fault: result.fault };
      }),
    stop: () => stopper.current.abort(),
  };
}
