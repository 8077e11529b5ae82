import { useState } from 'react';
import { ListPanel } from '../jobs/ListPanel';
import { useListInFront } from '../jobs/useListInFront';
import { StoreGate } from '../library/StoreGate';
import { Button } from '../ui/Button';
import { catalogues, type Language } from '../ui/i18n/words';
import { Loading } from '../ui/Loading';
import { Page } from '../ui/Page';
import { Toasts } from '../ui/toasts';
import { useWords } from '../ui/useWords';
import { ReviewQueue } from './ReviewQueue';

const title = (language: Language) => catalogues[language].review.screen;

/** On a list page its rows, else one report after another; on a list page the other view is one press away. */
function Panel() {
  const { jobs } = useWords();
  const front = useListInFront();
  /** The list the researcher has turned away from, to review. */
  const [left, setLeft] = useState<string | null>(null);
  if (front === undefined) return <Loading />;
  if (!front) return <ReviewQueue />;
  const isList = left !== front.url;
  return (
    <>
      <nav className="row panel-views" aria-label={jobs.views}>
        <Button
          look={isList ? 'primary' : 'quiet'}
          aria-current={isList}
          onPress={() => setLeft(null)}
          testId="panel-list"
        >
          {jobs.viewList}
        </Button>
        <Button
          look={isList ? 'quiet' : 'primary'}
          aria-current={!isList}
          onPress={() => setLeft(front.url)}
          testId="panel-review"
        >
          {jobs.viewReview}
        </Button>
      </nav>
      {isList ? <ListPanel front={front} /> : <ReviewQueue />}
    </>
  );
}

/** The side panel (Firefox: sidebar), beside the portal's page: the list in front, or one report after another. */
export function PanelScreen() {
  return (
    <Page title={title}>
      <div className="panel-page">
        <StoreGate>
          <Panel />
        </StoreGate>
      </div>
      <Toasts />
    </Page>
  );
}
