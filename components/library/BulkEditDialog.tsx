import { useState } from 'react';
import { type FieldName, fieldDefinition, fieldNames } from '@/utils/report/fields';
import { readEditorText } from '../review/editorText';
import { Choice } from '../ui/Choice';
import { FormModal } from '../ui/FormModal';
import { fieldLabel } from '../ui/fieldLabel';
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
    <FormModal
      title={words.library.bulkEdit}
      isOpen={isOpen}
      accept={`${words.library.bulkEdit} (${count})`}
      acceptTestId="bulk-save"
      testId="bulk-edit-dialog"
      onAccept={() => {
        const value = readEditorText(text, type);
        setRefused(value === undefined);
        if (value !== undefined) onCorrect(field, value);
      }}
      onClose={onClose}
    >
      <p className="small soft">{words.library.bulkEditSays}</p>
      <Choice
        label={words.library.bulkEditField}
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
    </FormModal>
  );
}
