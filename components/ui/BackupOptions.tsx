import { useEffect, useState } from 'react';
import { downloadBackup } from '@/utils/browser/downloadBackup';
import { canPickBackupFolder, pickBackupFolder } from '@/utils/browser/pickBackupFolder';
import { type BackupStatus, backupStatus } from '@/utils/db';
import type { Fault, Result } from '@/utils/report/faults';
import { BackupPlaces } from './BackupPlaces';
import { Button } from './Button';
import { DownloadChoice } from './DownloadChoice';
import { FaultNotice } from './FaultNotice';
import { Notice } from './Notice';
import { Progress } from './Progress';
import { RestoreOptions } from './RestoreOptions';
import { useWords } from './useWords';

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'busy' }
  | { readonly step: 'done'; readonly says: string }
  | { readonly step: 'failed'; readonly fault: Fault };

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
      <DownloadChoice />
      {busy && <Progress label={words.common.loading} />}
      {state.step === 'done' && (
        <Notice tone="good" role="status" testId="backup-done">
          {state.says}
        </Notice>
      )}
      {state.step === 'failed' && <FaultNotice fault={state.fault} />}
      <RestoreOptions isDisabled={busy} onRestored={read} />
    </section>
  );
}
