import type { Language } from '../ui/i18n/words';
import { catalogues } from '../ui/i18n/words';
import { Page } from '../ui/Page';
import { PopupView } from './PopupView';
import { usePopup } from './usePopup';

const title = (language: Language) => catalogues[language].capture.screen;

function Popup() {
  return <PopupView {...usePopup()} />;
}

/** The popup, wired to the tab in front, the background and the store. */
export function PopupScreen() {
  return (
    <Page title={title}>
      <Popup />
    </Page>
  );
}
