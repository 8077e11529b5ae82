import { useState } from 'react';
import { type FieldName, fieldDefinition, fieldNames } from '@/utils/report/fields';
import { readEditorText } from '../review/editorText';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { fieldLabel } from '../ui/fieldLabel';
import { Modal } from '../ui/Modal';
import { useLanguage, useWords } from '../ui/useWords';

interface Props {
  readonly isOpen: boolean;
  readonly count: number;
  readonly onClose: () => void;
  readonly onCorrect: (field: FieldName, value: string | readonly string[] | null) => void;
}

/** One correction for all ticked reports; each keeps its own page's value beside it. */
export function BulkEditDialog({ isOpen, count, onClose, onCorrect }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [field, setField] = useState<FieldName>('issuingBody');
  const [text, setText] = useState('');
  const [refused, setRefused] = useState(false);
  const { type } = fieldDefinition(field);
  return (
    <Modal title={words.library.bulkEdit} isOpen={isOpen} onClose={onClose} testId="bulk-edit-dialog">
      <p className="small soft">{words.library.bulkEditSays}</p>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          const value = readEditorText(text, type);
          setRefused(value === undefined);
          if (value !== undefined) onCorrect(field, value);
        }}
      >
        <Choice
          label={words.capture.fields}
          value={field}
          testId="bulk-field"
          options={fieldNames.map((name) => ({ value: name, says: fieldLabel(name, language) }))}
          onChange={(value) => setField(fieldNames.find((name) => name === value) ?? field)}
        />
        <label className="label">
          {words.review.newValue}
          <textarea
            className="input"
            rows={2}
            lang="zh-CN"
            value={text}
            aria-invalid={refused}
            aria-describedby="bulk-help"
            data-testid="bulk-value"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <span id="bulk-help" className="small soft" role="status">
          {type === 'day' && (refused ? words.review.dayInvalid : words.review.dayHelp)}
          {type === 'list' && words.review.listHelp}
        </span>
        <span className="row">
          <Button look="primary" type="submit" testId="bulk-save">
            {words.library.bulkEdit} ({count})
          </Button>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </span>
      </form>
    </Modal>
  );
}
