import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect } from 'react';
import { downloadWhenDue } from '@/utils/browser/downloadBackup';
import { openOptions } from '@/utils/browser/openPage';
import { backupStatus, countReports } from '@/utils/db';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { toast } from '../ui/toasts';
import { useWords } from '../ui/useWords';

const aDay = 86_400_000;

/** Reminds of a backup outside the browser when the last one is old or much has come since: below, so that nothing is pushed down when it comes. */
export function BackupBanner() {
  const words = useWords();
  const due = useLiveQuery(async () => {
    const now = new Date().toISOString();
    const status = await backupStatus(now);
    if (!status.due) return null;
    const outside = status.places.filter(({ place }) => place !== 'own');
    const [last] = outside.sort((a, b) => (a.verifiedAt < b.verifiedAt ? 1 : -1));
    if (!last) return { days: null, items: await countReports() };
    return { days: Math.floor((Date.parse(now) - Date.parse(last.verifiedAt)) / aDay), items: last.itemsSince };
  }, []);
  const isDue = Boolean(due);
  useEffect(() => {
    if (!isDue) return;
    // What fails leaves the reminder standing, which leads to the settings and says more there.
    void downloadWhenDue().then((made) => made?.ok && toast(words.options.backupDone(made.value.name)));
  }, [isDue, words]);
  if (!due) return null;
  return (
    <div className="banner" data-testid="banner-backup">
      <Notice tone="warn" role="status">
        <span className="row-spread">
          <span>
            {due.days === null ? words.library.backupNever(due.items) : words.library.backupDue(due.days, due.items)}
          </span>
          <Button onPress={() => void openOptions()}>{words.library.backupNow}</Button>
        </span>
      </Notice>
    </div>
  );
}
