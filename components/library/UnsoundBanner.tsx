import { useLiveQuery } from 'dexie-react-hooks';
import { openOptions } from '@/utils/browser/openPage';
import { unsoundReports } from '@/utils/db';
import { Button } from '../ui/Button';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';

/** Says that the slow check in the background found reports that no longer fit their hashes, and where to restore them. */
export function UnsoundBanner() {
  const words = useWords();
  const ids = useLiveQuery(() => unsoundReports(), []);
  if (!ids?.length) return null;
  return (
    <div className="banner" data-testid="banner-unsound">
      <Notice tone="warn" role="alert">
        <span className="row-spread">
          <span>{words.library.unsound(ids.length)}</span>
          <Button onPress={() => void openOptions()}>{words.library.restoreFromBackup}</Button>
        </span>
      </Notice>
    </div>
  );
}
