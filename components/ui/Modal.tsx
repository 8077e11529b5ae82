import type { ReactNode } from 'react';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal as AriaModal, ModalOverlay } from 'react-aria-components/Modal';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** False while work runs that a stray click outside must not stop. */
  readonly dismissable?: boolean;
  readonly testId?: string;
  readonly children: ReactNode;
}

/** A dialogue over the page: focus stays inside, Esc closes, focus returns to where it was. */
export function Modal({ title, isOpen, onClose, dismissable = true, testId, children }: Props) {
  return (
    <ModalOverlay
      className="modal-overlay appear"
      isOpen={isOpen}
      isDismissable={dismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <AriaModal className="modal">
        <Dialog className="dialog stack" data-testid={testId}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </AriaModal>
    </ModalOverlay>
  );
}
