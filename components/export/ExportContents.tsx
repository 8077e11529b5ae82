import { everything, type Include } from '@/utils/dataset/export/include';
import { useWords } from '../ui/useWords';

interface Props {
  readonly include: Include;
  readonly disabled: boolean;
  readonly onChange: (include: Include) => void;
}

const parts = Object.keys(everything) as (keyof Include)[];

/** What the zip holds beside the tables in CSV and JSONL, which are always there. */
export function ExportContents({ include, disabled, onChange }: Props) {
  const words = useWords();
  return (
    <fieldset className="panel stack-tight" disabled={disabled} data-testid="export-contents">
      <legend className="small">{words.exporting.contents}</legend>
      {parts.map((part) => (
        <label key={part} className="check">
          <input
            type="checkbox"
            checked={include[part]}
            data-testid={`export-include-${part}`}
            onChange={(event) => onChange({ ...include, [part]: event.currentTarget.checked })}
          />
          <span>{words.exporting.content[part]}</span>
        </label>
      ))}
      <p className="small soft">{words.exporting.contentsAlways}</p>
    </fieldset>
  );
}
