import { useEffect, useState } from 'react';
import { countReports } from '@/utils/db';
import { formatBytes } from './format';
import { useWords } from './useWords';

interface Use {
  readonly used: number;
  readonly quota: number;
  readonly persisted: boolean;
  readonly reports: number;
}

async function readUse(): Promise<Use> {
  const [{ usage = 0, quota = 0 }, persisted, reports] = await Promise.all([
    navigator.storage.estimate(),
    navigator.storage.persisted(),
    countReports(),
  ]);
  return { used: usage, quota, persisted, reports };
}

/** How much the library holds, and whether the browser may clear it. */
export function StorageOptions() {
  const words = useWords();
  const [use, setUse] = useState<Use | undefined>();
  useEffect(() => {
    void readUse().then(setUse);
  }, []);
  return (
    <section className="panel stack-tight" aria-labelledby="storage">
      <h2 id="storage">{words.options.storage}</h2>
      {use ? (
        <>
          <p data-testid="option-storage">
            {words.common.reports(use.reports)} ·{' '}
            {words.options.storageUsed(formatBytes(use.used), formatBytes(use.quota))}
          </p>
          <p className="small soft">{use.persisted ? words.options.persisted : words.options.notPersisted}</p>
        </>
      ) : (
        <>
          <p>{words.common.loading}</p>
          <p className="small">{'\u00a0'}</p>
        </>
      )}
    </section>
  );
}
