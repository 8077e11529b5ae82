import { useState } from 'react';
import { matchesFilter } from '@/utils/queue/matchesFilter';
import type { Job, JobItem } from '@/utils/report/job';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import { ChooserFilter } from './ChooserFilter';
import { type Chosen, choose, noneChosen, toggle } from './chosenRows';
import { minutesFor, suggestedFilter } from './jobText';
import { RowList } from './RowList';

interface Props {
  readonly job: Job;
  readonly items: readonly JobItem[];
  readonly onCapture: (itemIds: readonly string[]) => void;
}

/** The rows of a list, over all of its pages: filtered, ticked one by one, by range, all, or only what is new. */
export function ItemChooser({ job, items, onCapture }: Props) {
  const { jobs } = useWords();
  const [text, setText] = useState(suggestedFilter(job.name));
  const [isPattern, setPattern] = useState(false);
  const [chosen, setChosen] = useState<Chosen>(noneChosen);
  const listed = items.filter(({ state }) => state === 'listed');
  const shown = listed.filter(({ title }) => matchesFilter(title, { text, isPattern }));
  const ids = shown.map(({ id }) => id);
  const wanted = listed.filter(({ id }) => chosen.ids.has(id)).map(({ id }) => id);
  const fresh = shown.filter(({ known }) => known !== 'captured').map(({ id }) => id);
  const captured = shown.filter(({ known }) => known === 'captured').map(({ id }) => id);
  const again = listed.filter(({ id, known }) => known === 'captured' && chosen.ids.has(id)).length;
  const isReady = job.state === 'choosing';
  return (
    <section className="stack-tight" aria-label={jobs.rows}>
      <ChooserFilter text={text} isPattern={isPattern} onText={setText} onPattern={setPattern} />
      <p className="small" role="status" data-testid="choose-count">
        {jobs.shown(shown.length, listed.length)}
      </p>
      <div className="row">
        <Button onPress={() => setChosen(choose(ids))} testId="choose-all">
          {jobs.selectFiltered}
        </Button>
        <Button onPress={() => setChosen(choose(fresh))} testId="choose-new">
          {jobs.selectNew}
        </Button>
        {captured.length > 0 && (
          <Button onPress={() => setChosen(choose(captured))} testId="choose-captured">
            {jobs.selectCaptured}
          </Button>
        )}
        <Button look="quiet" onPress={() => setChosen(noneChosen)} testId="choose-none">
          {jobs.selectNone}
        </Button>
        <span className="grow" />
        <Button
          look="primary"
          isDisabled={!isReady || wanted.length === 0}
          onPress={() => onCapture(wanted)}
          testId="choose-capture"
        >
          {jobs.capture(wanted.length)}
        </Button>
      </div>
      {captured.length > 0 && (
        <p className="small" role="status" data-testid="choose-again">
          {again > 0 ? jobs.readAgainSays(again, jobs.left(minutesFor(job, again))) : jobs.capturedSays}
        </p>
      )}
      <p className="small soft">{isReady ? jobs.rangeHint : jobs.stillListing}</p>
      <RowList
        rows={shown}
        ticked={chosen.ids}
        onToggle={(id, isRange) => setChosen(toggle(chosen, id, ids, isRange))}
        testId="chooser"
      />
    </section>
  );
}
