import { useState } from 'react';
import { matchesFilter } from '@/utils/queue/matchesFilter';
import type { Job, JobItem } from '@/utils/report/job';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import { ChooserFilter } from './ChooserFilter';
import { type Chosen, choose, noneChosen, toggle } from './chosenRows';
import { suggestedFilter } from './jobText';

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
  const isReady = job.state === 'choosing';
  return (
    <section className="stack-tight" aria-label={jobs.rows}>
      <ChooserFilter text={text} isPattern={isPattern} onText={setText} onPattern={setPattern} />
      <div className="row">
        <Button onPress={() => setChosen(choose(ids))} testId="choose-all">
          {jobs.selectFiltered}
        </Button>
        <Button onPress={() => setChosen(choose(fresh))} testId="choose-new">
          {jobs.selectNew}
        </Button>
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
      <p className="small soft" role="status">
        {isReady ? jobs.rangeHint : jobs.stillListing}
      </p>
      <ul className="plain-list chooser" data-testid="chooser">
        {shown.map((item) => (
          <li key={item.id} data-known={item.known}>
            <label className="row">
              <input
                type="checkbox"
                checked={chosen.ids.has(item.id)}
                onChange={(event) => {
                  const { nativeEvent } = event;
                  const isRange = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
                  setChosen(toggle(chosen, item.id, ids, isRange));
                }}
              />
              <span className="grow" lang="zh-CN">
                {item.title || item.url}
              </span>
              <span className="small soft">{item.date ?? ''}</span>
              <span className="small">{jobs.known[item.known]}</span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
}
