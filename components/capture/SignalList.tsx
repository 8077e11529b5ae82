import type { Signal } from '@/utils/report/extraction';
import { useWords } from '../ui/useWords';

interface Props {
  readonly signals: readonly Signal[];
  readonly kind: 'document' | 'list' | 'other';
}

/** Why the page was or was not taken for a document: every signal seen, and which way it spoke. */
export function SignalList({ signals, kind }: Props) {
  const words = useWords();
  return (
    <details className="small" data-testid="signals">
      <summary>{kind === 'other' ? words.capture.whyNot : words.capture.why}</summary>
      {signals.length === 0 ? (
        <p className="soft">{words.capture.signalNone}</p>
      ) : (
        <ul className="signals" aria-label={words.capture.signalsSeen}>
          {signals.map((signal) => (
            <li key={`${signal.code}${signal.detail}`} data-testid={`signal-${signal.code}`}>
              <span className="soft">
                {signal.weight < 0 ? `− ${words.capture.signalAgainst}` : `+ ${words.capture.signalFor}`}
              </span>
              <span>
                {words.signals[signal.code]}
                {signal.detail && <span className="soft wrap"> ({signal.detail.slice(0, 80)})</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
