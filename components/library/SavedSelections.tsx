import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import type { Conditions } from './conditions';
import type { Selections } from './useSelections';

interface Props {
  readonly selections: Selections;
  readonly onChoose: (conditions: Conditions) => void;
}

/** Conditions kept under a name, to come back to the same reports later. */
export function SavedSelections({ selections, onChoose }: Props) {
  const words = useWords();
  if (selections.saved.length === 0) return null;
  return (
    <div className="row small" data-testid="saved-selections">
      <span className="soft">{words.library.savedSelections}</span>
      {selections.saved.map((selection) => (
        <span key={selection.name} className="tag">
          <Button
            look="quiet"
            testId={`selection-${selection.name}`}
            onPress={() => {
              const conditions = selections.conditionsOf(selection);
              if (conditions) onChoose(conditions);
            }}
          >
            {selection.name}
          </Button>
          <Button
            look="quiet"
            aria-label={words.library.removeSelection(selection.name)}
            onPress={() => selections.remove(selection.name)}
          >
            ✕
          </Button>
        </span>
      ))}
    </div>
  );
}
