import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { Progress } from '../ui/Progress';
import { useWords } from '../ui/useWords';
import { CoverageFigure } from './CoverageFigure';
import { IssuesFigure } from './IssuesFigure';
import { TimeFigure } from './TimeFigure';
import { useTally } from './useTally';

/** The collection to look at: what is there and what is missing, how it grew, where the trouble lies. */
export function PicturesView() {
  const words = useWords();
  const reading = useTally();
  return (
    <main className="view-page stack">
      <h1>{words.pictures.screen}</h1>
      {reading.step === 'failed' && <FaultNotice fault={reading.fault} />}
      {reading.step === 'reading' && <Progress label={words.common.loading} at={reading.at} all={reading.all} />}
      {reading.step === 'read' && reading.all === 0 && <Empty says={words.pictures.nothing} testId="pictures-empty" />}
      {reading.step === 'read' && reading.all > 0 && (
        <>
          {reading.tally.byIssuer.size > 0 && <CoverageFigure tally={reading.tally} />}
          <TimeFigure tally={reading.tally} />
          <IssuesFigure tally={reading.tally} />
        </>
      )}
    </main>
  );
}
