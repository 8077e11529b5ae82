import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { countValues } from '@/utils/db';
import { Button } from '../ui/Button';
import { Modal } from '../ui/Modal';
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
    <Modal title={words.library.tagPrompt} isOpen={isOpen} onClose={onClose} testId="tag-dialog">
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (tag.trim() === '') return;
          onTag(tag.trim());
          setTag('');
        }}
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
        <span className="row">
          <Button look="primary" type="submit" isDisabled={tag.trim() === ''} testId="tag-save">
            {words.library.tag}
          </Button>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </span>
      </form>
    </Modal>
  );
}
