import { StoreGate } from '../library/StoreGate';
import { catalogues, type Language } from '../ui/i18n/words';
import { Page } from '../ui/Page';
import { Toasts } from '../ui/toasts';
import { ReviewQueue } from './ReviewQueue';

const title = (language: Language) => catalogues[language].review.screen;

/** The side panel (Firefox: sidebar): one report after another beside the portal's page. */
export function PanelScreen() {
  return (
    <Page title={title}>
      <div className="panel-page">
        <StoreGate>
          <ReviewQueue />
        </StoreGate>
      </div>
      <Toasts />
    </Page>
  );
}
