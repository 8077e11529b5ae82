import { catalogues, type Language } from '../ui/i18n/words';
import { Page } from '../ui/Page';
import { Toasts } from '../ui/toasts';
import { LibraryApp } from './LibraryApp';

const title = (language: Language) => `${catalogues[language].library.screen} · ${catalogues[language].common.appName}`;

/** The library, in a tab of its own. */
export function LibraryScreen() {
  return (
    <Page title={title}>
      <LibraryApp />
      <Toasts />
    </Page>
  );
}
