import { useEffect, useState } from 'react';
import { readSettings, type Settings, watchSettings } from '@/utils/browser/settings';

/** The researcher's settings as they stand, also when another page changes them; undefined until they are read. */
export function useSettings(): Settings | undefined {
  const [settings, setSettings] = useState<Settings>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  return settings;
}
