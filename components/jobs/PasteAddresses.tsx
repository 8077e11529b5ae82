import { useId, useState } from 'react';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';

interface Props {
  readonly onList: (url: string) => void;
  readonly onAddresses: (urls: readonly string[]) => void;
  readonly onCancel: () => void;
}

/** Every address in a text, in order, each once: lines, spreadsheet cells and sentences alike. */
export const addressesIn = (text: string): string[] => [
  ...new Set(text.match(/https?:\/\/[^\s"'<>，。；、）]{1,2000}/gi) ?? []),
];

/** Pasted addresses: pages to capture, or a single one that is a list. */
export function PasteAddresses({ onList, onAddresses, onCancel }: Props) {
  const { jobs, common } = useWords();
  const id = useId();
  const [text, setText] = useState('');
  const urls = addressesIn(text);
  const [only] = urls;
  return (
    <div className="stack-tight">
      <label className="label" htmlFor={id}>
        {jobs.addresses}
      </label>
      <textarea
        id={id}
        className="input"
        rows={8}
        value={text}
        data-testid="paste-text"
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className="row">
        <Button
          look="primary"
          isDisabled={urls.length === 0}
          onPress={() => onAddresses(urls)}
          testId="paste-addresses"
        >
          {`${jobs.startAddresses} (${urls.length})`}
        </Button>
        <Button
          isDisabled={urls.length !== 1}
          onPress={() => {
            if (only) onList(only);
          }}
          testId="paste-list"
        >
          {jobs.startList}
        </Button>
        <Button onPress={onCancel} testId="paste-cancel">
          {common.cancel}
        </Button>
      </div>
    </div>
  );
}
