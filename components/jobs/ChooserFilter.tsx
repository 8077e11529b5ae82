import { useId } from 'react';
import { isPatternText } from '@/utils/queue/matchesFilter';
import { useWords } from '../ui/useWords';

interface Props {
  readonly text: string;
  readonly isPattern: boolean;
  readonly onText: (text: string) => void;
  readonly onPattern: (isPattern: boolean) => void;
}

/** Which titles are shown: a text, or for those who know them a regular expression. */
export function ChooserFilter({ text, isPattern, onText, onPattern }: Props) {
  const { jobs } = useWords();
  const id = useId();
  const isBad = isPattern && !isPatternText(text);
  return (
    <div className="stack-tight">
      <label className="label" htmlFor={id}>
        {jobs.filterLabel}
      </label>
      <div className="row">
        <input
          id={id}
          className="input grow"
          value={text}
          aria-invalid={isBad || undefined}
          data-testid="choose-filter"
          onChange={(event) => onText(event.currentTarget.value)}
        />
        <label className="row small">
          <input
            type="checkbox"
            checked={isPattern}
            data-testid="choose-pattern"
            onChange={(event) => onPattern(event.currentTarget.checked)}
          />
          {jobs.isPattern}
        </label>
      </div>
      {isBad && (
        <p className="small" role="alert">
          {jobs.badPattern}
        </p>
      )}
    </div>
  );
}
