import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly disabled?: boolean;
  readonly testId: string;
  readonly onPick: (file: File) => void;
}

/** Chooses one file by the browser's own control, dressed as a button. */
export function FilePick({ label, accept, disabled, testId, onPick }: Props) {
  const id = useId();
  return (
    <span className="file-pick">
      <input
        id={id}
        type="file"
        accept={accept}
        disabled={disabled}
        className="visually-hidden"
        data-testid={testId}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onPick(file);
          event.currentTarget.value = '';
        }}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
    </span>
  );
}
