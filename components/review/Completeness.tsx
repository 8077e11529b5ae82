import type { Body } from '@/utils/report/extraction';
import { formatShare } from '../ui/format';
import { useWords } from '../ui/useWords';

interface Props {
  readonly body: Pick<Body, 'completeness' | 'measure'>;
}

/** How much of what the page shows was kept. */
export function Completeness({ body }: Props) {
  const words = useWords();
  const { keptCharacters, visibleCharacters, keptTables, visibleTables } = body.measure;
  return (
    <p className="completeness small" data-testid="completeness" title={words.review.completenessHelp}>
      <meter
        aria-label={words.review.completeness}
        min={0}
        max={1}
        low={0.9}
        high={0.98}
        optimum={1}
        value={body.completeness}
      />
      <strong>
        {words.review.completeness} {formatShare(body.completeness)}
      </strong>
      <span className="soft">{words.review.measure(keptCharacters, visibleCharacters)}</span>
      {visibleTables > 0 && <span className="soft">{words.review.tables(keptTables, visibleTables)}</span>}
    </p>
  );
}
