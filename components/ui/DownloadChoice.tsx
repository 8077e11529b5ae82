import { allowDownloads } from '@/utils/browser/downloadBackup';
import { changeSettings } from '@/utils/browser/settings';
import { Choice } from './Choice';
import { useSettings } from './useSettings';
import { useWords } from './useWords';

/** Whether a backup is downloaded by itself when one is due. The browser asks once for its permission. */
export function DownloadChoice() {
  const words = useWords();
  const settings = useSettings();
  const change = async (value: string) => {
    const isWanted = value === 'when-due' && (await allowDownloads());
    await changeSettings({ downloads: isWanted ? 'when-due' : undefined });
  };
  return (
    <Choice
      label={words.options.downloads}
      value={settings?.downloads ?? ''}
      testId="option-downloads"
      options={[
        { value: '', says: words.options.downloadsByHand },
        { value: 'when-due', says: words.options.downloadsWhenDue },
      ]}
      onChange={(value) => void change(value)}
    />
  );
}
