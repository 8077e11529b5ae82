import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly testId: string;
  readonly onPick: (files: readonly File[]) => void;
}

/** Chooses saved pages, many at once, by the browser's own control. */
export function FilesPick({ label, testId, onPick }: Props) {
  const id = useId();
  return (
    <span className="file-pick">
      <input
        id={id}
        type="file"
        multiple
        accept=".html,.htm,.shtml,.mht,.mhtml,text/html,multipart/related"
        className="visually-hidden"
        data-testid={testId}
        onChange={(event) => {
          const files = Array.from(event.currentTarget.files ?? []);
          event.currentTarget.value = '';
          if (files.length > 0) onPick(files);
        }}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
    </span>
  );
}
