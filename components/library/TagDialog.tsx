import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { countValues } from '@/utils/db';
import { FormModal } from '../ui/FormModal';
import { useWords } from '../ui/useWords';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onTag: (tag: string) => void;
}

/** Asks for one tag; tags used before are offered while typing. */
export function TagDialog({ isOpen, onClose, onTag }: Props) {
  const words = useWords();
  const [tag, setTag] = useState('');
  const listId = useId();
  const known = useLiveQuery(async () => (isOpen ? [...(await countValues('tags')).keys()] : []), [isOpen]);
  return (
    <FormModal
      title={words.library.tagPrompt}
      isOpen={isOpen}
      accept={words.library.tag}
      acceptTestId="tag-save"
      canAccept={tag.trim() !== ''}
      testId="tag-dialog"
      onAccept={() => {
        onTag(tag.trim());
        setTag('');
      }}
      onClose={onClose}
    >
      <label className="label">
        {words.library.tagName}
        <input
          className="input"
          value={tag}
          list={listId}
          data-testid="tag-name"
          onChange={(event) => setTag(event.currentTarget.value)}
        />
      </label>
      <datalist id={listId}>
        {known?.map((name) => (
          <option key={name} value={String(name)} />
        ))}
      </datalist>
    </FormModal>
  );
}
