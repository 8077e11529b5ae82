import { useId } from 'react';

/** Every browser knows it; React's types do not. */
const wholeFolder = { webkitdirectory: '' };

interface Props {
  readonly label: string;
  readonly accept?: string;
  /** Chooses a folder; `onPick` is given all its files, those of folders in it too. */
  readonly isFolder?: boolean;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  readonly testId: string;
  /** The files chosen, at least one; exactly one unless `multiple`. */
  readonly onPick: (files: readonly [File, ...File[]]) => void;
}

/** Chooses files by the browser's own control, dressed as a button. */
export function FilePick({ label, accept, isFolder, multiple, disabled, testId, onPick }: Props) {
  const id = useId();
  return (
    <span className="file-pick">
      <input
        id={id}
        type="file"
        {...(isFolder ? wholeFolder : {})}
        accept={accept}
        multiple={multiple}
        disabled={disabled}
        className="visually-hidden"
        data-testid={testId}
        onChange={(event) => {
          const [first, ...others] = Array.from(event.currentTarget.files ?? []);
          // Emptied, so that the same file can be chosen again.
          event.currentTarget.value = '';
          if (first) onPick([first, ...others]);
        }}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
    </span>
  );
}
