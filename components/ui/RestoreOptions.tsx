import { useState } from 'react';
import {
  type Lack,
  openBackup,
  openBackupFile,
  openFolder,
  ownFolder,
  type ReadableBackup,
  type Restored,
  restoreAll,
  restoreLibrary,
  sumLacks,
} from '@/utils/db';
import { done, type Fault, type Result } from '@/utils/report/faults';
import { Button } from './Button';
import { FaultNotice } from './FaultNotice';
import { FilePick } from './FilePick';
import { Notice } from './Notice';
import { Progress } from './Progress';
import { useWords } from './useWords';

type Backups = readonly ReadableBackup[];

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'busy' }
  | { readonly step: 'asking'; readonly backups: Backups; readonly lack: Lack }
  | { readonly step: 'done'; readonly restored: Restored }
  | { readonly step: 'failed'; readonly fault: Fault };

async function openFile(file: File | undefined): Promise<Result<Backups>> {
  if (!file) return done([]);
  const opened = await openBackupFile(file);
  return opened.ok ? done([opened.value]) : opened;
}

async function openOwn(): Promise<Result<Backups>> {
  const opened = await openBackup(await ownFolder());
  if (opened.ok) return done([opened.value.backup]);
  return opened.fault.code === 'not-found' ? done([]) : opened;
}

interface Props {
  readonly isDisabled: boolean;
  readonly onRestored: () => void;
}

/** Brings a backup back, from a file, a folder or the browser's own. One that lacks something says so first, and after. */
export function RestoreOptions({ isDisabled, onRestored }: Props) {
  const words = useWords();
  const [state, setState] = useState<Step>({ step: 'idle' });
  const restore = async (backups: Backups) => {
    setState({ step: 'busy' });
    // Without any backup a damaged library still gives what can be read of it.
    const result = backups.length ? await restoreAll(backups) : await restoreLibrary(undefined);
    setState(result.ok ? { step: 'done', restored: result.value } : { step: 'failed', fault: result.fault });
    onRestored();
  };
  const begin = async (opening: Promise<Result<Backups>>) => {
    setState({ step: 'busy' });
    const opened = await opening;
    if (!opened.ok) return setState({ step: 'failed', fault: opened.fault });
    const lack = sumLacks(opened.value);
    if (lack) return setState({ step: 'asking', backups: opened.value, lack });
    return restore(opened.value);
  };
  const busy = isDisabled || state.step === 'busy';
  return (
    <>
      <p className="small soft">{words.options.restoreSays}</p>
      <div className="row">
        <FilePick
          label={words.options.restore}
          accept=".gz,.jsonl"
          disabled={busy}
          testId="restore-file"
          onPick={([file]) => void begin(openFile(file))}
        />
        <FilePick
          label={words.options.restoreFolder}
          isFolder
          disabled={busy}
          testId="restore-folder"
          onPick={(files) => void begin(openFolder(files))}
        />
        <Button isDisabled={busy} onPress={() => void begin(openOwn())} testId="restore-own">
          {words.options.restoreOwn}
        </Button>
      </div>
      {state.step === 'busy' && <Progress label={words.common.loading} />}
      {state.step === 'asking' && (
        <Notice tone="warn" role="alert" testId="restore-asks">
          <p>{words.options.lacks(state.lack)}</p>
          <p>{words.options.lacksRemedy}</p>
          <div className="row">
            <Button onPress={() => void restore(state.backups)} testId="restore-anyway">
              {words.options.restoreAnyway}
            </Button>
            <Button onPress={() => setState({ step: 'idle' })} testId="restore-not">
              {words.common.cancel}
            </Button>
          </div>
        </Notice>
      )}
      {state.step === 'done' && <RestoredNotice restored={state.restored} />}
      {state.step === 'failed' && <FaultNotice fault={state.fault} />}
    </>
  );
}

function RestoredNotice({ restored: { added, same, missing, lack } }: { restored: Restored }) {
  const { options } = useWords();
  const isShort = missing > 0 || lack !== undefined;
  return (
    <Notice tone={isShort ? 'warn' : 'good'} role={isShort ? 'alert' : 'status'} testId="restore-done">
      <p>{options.restored(added, same)}</p>
      {lack && <p>{options.lacked(lack)}</p>}
      {missing > 0 && <p>{options.missing(missing)}</p>}
    </Notice>
  );
}
