import { useState } from 'react';
import { FormModal } from '../ui/FormModal';
import { useWords } from '../ui/useWords';

interface Props {
  readonly isOpen: boolean;
  readonly count: number;
  readonly onClose: () => void;
  readonly onNote: (text: string) => void;
}

/** Asks for a text that is added to the notes of all ticked reports. */
export function NoteDialog({ isOpen, count, onClose, onNote }: Props) {
  const words = useWords();
  const [text, setText] = useState('');
  return (
    <FormModal
      title={words.library.notePrompt}
      isOpen={isOpen}
      accept={`${words.library.note} (${count})`}
      acceptTestId="note-save"
      canAccept={text.trim() !== ''}
      testId="note-dialog"
      onAccept={() => {
        onNote(text.trim());
        setText('');
      }}
      onClose={onClose}
    >
      <p className="small soft">{words.library.noteSays}</p>
      <label className="label">
        {words.review.note}
        <textarea
          className="input"
          rows={3}
          value={text}
          data-testid="note-text"
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </label>
    </FormModal>
  );
}
