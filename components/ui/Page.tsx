import { type ReactNode, useLayoutEffect } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { browserLanguage } from '@/utils/browser/settings';
import { type Language, languageFor } from './i18n/words';
import { useSettings } from './useSettings';
import { LanguageContext } from './useWords';

interface Props {
  /** Which screen this is, for the tab's title. */
  readonly title: (language: Language) => string;
  readonly children: ReactNode;
}

/** What every page of ours stands on: language and theme as set, and followed when another page changes them. */
export function Page({ title, children }: Props) {
  const settings = useSettings();
  const language = settings?.language ?? languageFor(browserLanguage());
  // Before the first paint: widths follow the language, and a page that came up light would flash.
  useLayoutEffect(() => {
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
