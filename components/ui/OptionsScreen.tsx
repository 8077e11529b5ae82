import { StoreGate } from '../library/StoreGate';
import { AppearanceOptions } from './AppearanceOptions';
import { BackupOptions } from './BackupOptions';
import { catalogues, type Language } from './i18n/words';
import { Page } from './Page';
import { ShortcutOptions } from './ShortcutOptions';
import { SiteOptions } from './SiteOptions';
import { StorageOptions } from './StorageOptions';
import { Toasts } from './toasts';
import { useWords } from './useWords';

const title = (language: Language) => catalogues[language].options.screen;

function Options() {
  const words = useWords();
  return (
    <main className="view-page stack options">
      <h1>{words.options.screen}</h1>
      <AppearanceOptions />
      <ShortcutOptions />
      <SiteOptions />
      <StoreGate>
        <BackupOptions />
        <StorageOptions />
      </StoreGate>
    </main>
  );
}

/** The settings, in a tab of their own. Every change is kept at once. */
export function OptionsScreen() {
  return (
    <Page title={title}>
      <Options />
      <Toasts />
    </Page>
  );
}
