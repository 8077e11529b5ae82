import { useEffect, useState } from 'react';
import { keepSelections, readSelections, type SavedSelection } from '@/utils/browser/libraryView';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import { type Conditions, conditionsSchema, isNarrowed } from './conditions';

interface Props {
  readonly conditions: Conditions;
  readonly onChoose: (conditions: Conditions) => void;
}

/** Conditions kept under a name, to come back to the same reports later. */
export function SavedSelections({ conditions, onChoose }: Props) {
  const words = useWords();
  const [saved, setSaved] = useState<readonly SavedSelection[]>([]);
  const [name, setName] = useState('');
  useEffect(() => {
    void readSelections().then(setSaved);
  }, []);
  const keep = (next: readonly SavedSelection[]) => {
    setSaved(next);
    void keepSelections(next);
  };
  const choose = (selection: SavedSelection) => {
    const parsed = conditionsSchema.safeParse(selection.conditions);
    if (parsed.success) onChoose(parsed.data);
  };
  return (
    <div className="row small" data-testid="saved-selections">
      {saved.length > 0 && <span className="soft">{words.library.savedSelections}</span>}
      {saved.map((selection) => (
        <span key={selection.name} className="tag">
          <Button look="quiet" onPress={() => choose(selection)} testId={`selection-${selection.name}`}>
            {selection.name}
          </Button>
          <Button
            look="quiet"
            aria-label={words.library.removeSelection(selection.name)}
            onPress={() => keep(saved.filter((one) => one !== selection))}
          >
            ✕
          </Button>
        </span>
      ))}
      {isNarrowed(conditions) && (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() === '') return;
            keep([...saved.filter((one) => one.name !== name.trim()), { name: name.trim(), conditions }]);
            setName('');
          }}
        >
          <input
            className="input tag-input"
            value={name}
            placeholder={words.library.selectionName}
            aria-label={words.library.selectionName}
            data-testid="selection-name"
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button type="submit" isDisabled={name.trim() === ''} testId="selection-save">
            {words.library.saveSelection}
          </Button>
        </form>
      )}
    </div>
  );
}
