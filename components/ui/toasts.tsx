import { Text } from 'react-aria-components/Text';
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components/Toast';
import { Button } from './Button';
import { useWords } from './useWords';

interface ToastText {
  readonly says: string;
  readonly onUndo?: () => void;
}

/** Long enough to read and to reach for Undo; it waits while hovered or focused. */
const stay = 8_000;

const queue = new ToastQueue<ToastText>({ maxVisibleToasts: 3 });

/** Says what has been done, with a way back where there is one. */
export function toast(says: string, onUndo?: () => void): void {
  queue.add(onUndo ? { says, onUndo } : { says }, { timeout: stay });
}

/** Where toasts appear. Once on a page. */
export function Toasts() {
  const words = useWords();
  return (
    <ToastRegion queue={queue} className="toasts">
      {({ toast: shown }) => (
        <AriaToast toast={shown} className="toast appear">
          <ToastContent>
            <Text slot="title">{shown.content.says}</Text>
          </ToastContent>
          {shown.content.onUndo && (
            <Button
              look="quiet"
              testId="toast-undo"
              action="undo"
              onPress={() => {
                shown.content.onUndo?.();
                queue.close(shown.key);
              }}
            >
              {words.common.undo}
            </Button>
          )}
          <Button look="quiet" slot="close" aria-label={words.common.close}>
            ✕
          </Button>
        </AriaToast>
      )}
    </ToastRegion>
  );
}
