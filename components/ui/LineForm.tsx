import { useState } from 'react';
import { Button } from './Button';

interface Props {
  readonly label: string;
  readonly testId: string;
  /** A button beside the field; without one Enter takes the line over. */
  readonly submit?: { readonly says: string; readonly testId: string };
  /** The line typed, without blanks at its ends; never empty. */
  readonly onLine: (line: string) => void;
}

/** One short line, typed in place; the field is empty again once it is taken over. */
export function LineForm({ label, testId, submit, onLine }: Props) {
  const [text, setText] = useState('');
  const line = text.trim();
  return (
    <form
      className="row"
      onSubmit={(event) => {
        event.preventDefault();
        if (line === '') return;
        onLine(line);
        setText('');
      }}
    >
      <input
        className="input tag-input"
        value={text}
        placeholder={label}
        aria-label={label}
        data-testid={testId}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {submit && (
        <Button type="submit" isDisabled={line === ''} testId={submit.testId}>
          {submit.says}
        </Button>
      )}
    </form>
  );
}
