import type { ReactNode } from 'react';
import { Button } from './Button';
import { Modal } from './Modal';
import { useWords } from './useWords';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  /** What the button that takes it over says. */
  readonly accept: string;
  readonly acceptTestId: string;
  /** False while there is nothing to take over; Enter does nothing then either. */
  readonly canAccept?: boolean;
  readonly testId: string;
  readonly onAccept: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialogue that asks for something: taken over by its button or by Enter, or left as it was. */
export function FormModal(props: Props) {
  const { title, isOpen, accept, acceptTestId, canAccept = true, testId, onAccept, onClose, children } = props;
  const words = useWords();
  return (
    <Modal title={title} isOpen={isOpen} onClose={onClose} testId={testId}>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (canAccept) onAccept();
        }}
      >
        {children}
        <span className="row">
          <Button look="primary" type="submit" isDisabled={!canAccept} testId={acceptTestId}>
            {accept}
          </Button>
          <Button onPress={onClose}>{words.common.cancel}</Button>
        </span>
      </form>
    </Modal>
  );
}
