import { useState } from 'react';
import type { FieldValue } from '@/utils/report/extraction';
import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import type { Corrections } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { fieldLabel } from '../ui/fieldLabel';
import { formatValue } from '../ui/format';
import { useLanguage, useWords } from '../ui/useWords';
import { editorText, readEditorText } from './editorText';

interface Props {
  readonly name: FieldName;
  readonly page: FieldValue | undefined;
  readonly correction: Corrections[FieldName];
  readonly draft: string | undefined;
  readonly onDraft: (text: string | undefined) => void;
  /** `null`: the page has no such value; `undefined`: take the correction back. */
  readonly onSave: (value: string | readonly string[] | null | undefined) => Promise<boolean>;
  readonly onClose: () => void;
}

const isTextArea = (target: EventTarget) => target instanceof HTMLTextAreaElement;

/** Correcting one field. The page's value stays in sight and is never overwritten. Enter saves, Esc leaves. */
export function FieldEditor({ name, page, correction, draft, onDraft, onSave, onClose }: Props) {
  const words = useWords();
  const label = fieldLabel(name, useLanguage());
  const { columnName: column, type } = fieldDefinition(name);
  const [text, setText] = useState(draft ?? editorText(correction ? correction.value : page?.value));
  const [refused, setRefused] = useState(false);

  const save = async (value: string | readonly string[] | null | undefined) => {
    if (!(await onSave(value))) return;
    onDraft(undefined);
    onClose();
  };
  const submit = () => {
    const value = readEditorText(text, type);
    setRefused(value === undefined);
    if (value !== undefined) void save(value);
  };
  const common = {
    className: 'input',
    lang: 'zh-CN',
    value: text,
    'aria-label': words.review.correctField(label),
    'aria-invalid': refused,
    'aria-describedby': `help-${column}`,
    'data-testid': `input-${column}`,
    'data-edit': column,
    autoFocus: true,
    onChange: (event: { currentTarget: { value: string } }) => {
      setText(event.currentTarget.value);
      onDraft(event.currentTarget.value);
    },
  };
  return (
    <div className="field field-editing" data-testid={`field-${column}`} data-field={column}>
      <dt className="field-name">{label}</dt>
      <dd className="field-body">
        <form
          className="stack-tight"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
          onKeyDown={(event) => {
            if (
              event.key === 'Enter' &&
              (type !== 'list' || event.ctrlKey || event.metaKey) &&
              isTextArea(event.target)
            ) {
              event.preventDefault();
              submit();
            }
            if (event.key !== 'Escape') return;
            event.stopPropagation();
            onDraft(undefined);
            onClose();
          }}
        >
          {type === 'list' || name === 'title' || name === 'summary' ? (
            <textarea {...common} rows={type === 'list' ? 2 : 3} />
          ) : (
            <input {...common} type="text" />
          )}
          <span id={`help-${column}`} className="small soft">
            {refused && type === 'day' ? words.review.dayInvalid : type === 'day' ? words.review.dayHelp : ''}
            {type === 'list' ? words.review.listHelp : ''}
          </span>
          {page && (
            <span className="small soft wrap">
              {words.review.pageValue}
              {words.common.colon}
              <span lang="zh-CN">{formatValue(page.value, words.common.listJoin)}</span>
            </span>
          )}
          <span className="row">
            <Button look="primary" type="submit" testId={`save-${column}`}>
              {words.common.save}
            </Button>
            <Button
              onPress={() => {
                onDraft(undefined);
                onClose();
              }}
            >
              {words.common.cancel}
            </Button>
            {page && (
              <Button look="quiet" onPress={() => void save(null)}>
                {words.review.noSuchValue}
              </Button>
            )}
            {correction && (
              <Button look="quiet" onPress={() => void save(undefined)} testId={`revert-${column}`}>
                {words.review.undoCorrection}
              </Button>
            )}
          </span>
        </form>
      </dd>
    </div>
  );
}
