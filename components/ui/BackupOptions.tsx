import { useEffect, useState } from 'react';
import { downloadBackup } from '@/utils/browser/downloadBackup';
import { canPickBackupFolder, pickBackupFolder } from '@/utils/browser/pickBackupFolder';
import {
  type BackupStatus,
  backupStatus,
  openBackup,
  openBackupFile,
  ownFolder,
  type Restored,
  restoreLibrary,
} from '@/utils/db';
import type { Fault, Result } from '@/utils/report/faults';
import { BackupPlaces } from './BackupPlaces';
import { Button } from './Button';
import { FaultNotice } from './FaultNotice';
import { FilePick } from './FilePick';
import { Notice } from './Notice';
import { Progress } from './Progress';
import { useWords } from './useWords';

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'busy' }
  | { readonly step: 'done'; readonly says: string }
  | { readonly step: 'failed'; readonly fault: Fault };

async function restoreFile(file: File): Promise<Result<Restored>> {
  const opened = await openBackupFile(file);
  return opened.ok ? restoreLibrary(opened.value) : opened;
}

async function restoreOwn(): Promise<Result<Restored>> {
  const opened = await openBackup(await ownFolder());
  return opened.ok ? restoreLibrary(opened.value.backup) : opened;
}

/** When the library was last backed up and where; backing up and restoring. */
export function BackupOptions() {
  const words = useWords();
  const [status, setStatus] = useState<BackupStatus | undefined>();
  const [state, setState] = useState<Step>({ step: 'idle' });
  const read = () => void backupStatus(new Date().toISOString()).then(setStatus);
  useEffect(read, []);
  const run = async <T,>(act: Promise<Result<T>>, says: (value: T) => string) => {
    setState({ step: 'busy' });
    const result = await act;
    setState(result.ok ? { step: 'done', says: says(result.value) } : { step: 'failed', fault: result.fault });
    read();
  };
  const saved = ({ name }: { readonly name: string }) => words.options.backupDone(name);
  const restored = ({ added, same }: Restored) => words.options.restored(added, same);
  const busy = state.step === 'busy';
  return (
    <section className="panel stack" aria-labelledby="backup">
      <h2 id="backup">{words.options.backup}</h2>
      <p className="small soft">{words.options.backupSays}</p>
      <BackupPlaces status={status} />
      <div className="row">
        <Button look="primary" isDisabled={busy} onPress={() => void run(downloadBackup(), saved)} testId="backup-now">
          {words.options.backupNow}
        </Button>
        {canPickBackupFolder() && (
          <Button isDisabled={busy} onPress={() => void run(pickBackupFolder(), saved)} testId="backup-folder">
            {words.options.backupFolder}
          </Button>
        )}
      </div>
      <p className="small soft">{words.options.restoreSays}</p>
      <div className="row">
        <FilePick
          label={words.options.restore}
          accept=".gz,.jsonl"
          disabled={busy}
          testId="restore-file"
          onPick={(file) => void run(restoreFile(file), restored)}
        />
        <Button isDisabled={busy} onPress={() => void run(restoreOwn(), restored)} testId="restore-own">
          {words.options.restoreOwn}
        </Button>
      </div>
      {busy && <Progress label={words.common.loading} />}
      {state.step === 'done' && (
        <Notice tone="good" role="status" testId="backup-done">
          {state.says}
        </Notice>
      )}
      {state.step === 'failed' && <FaultNotice fault={state.fault} />}
    </section>
  );
}
