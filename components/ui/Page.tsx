import { type ReactNode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { browserLanguage, readSettings, type Settings, watchSettings } from '@/utils/browser/settings';
import { type Language, languageFor } from './i18n/words';
import { LanguageContext } from './useWords';

interface Props {
  /** Which screen this is, for the tab's title. */
  readonly title: (language: Language) => string;
  readonly children: ReactNode;
}

/** What every page of ours stands on: language and theme as set, and followed when another page changes them. */
export function Page({ title, children }: Props) {
  const [settings, setSettings] = useState<Settings | undefined>();
  useEffect(() => {
    void readSettings().then(setSettings);
    return watchSettings(setSettings);
  }, []);
  const language = settings?.language ?? languageFor(browserLanguage());
  useEffect(() => {
    const root = document.documentElement;
    root.lang = language;
    if (settings?.theme) root.dataset.theme = settings.theme;
    else delete root.dataset.theme;
    document.title = title(language);
  }, [language, settings?.theme, title]);
  if (!settings) return null;
  return (
    <I18nProvider locale={language}>
      <LanguageContext value={language}>{children}</LanguageContext>
    </I18nProvider>
  );
}
