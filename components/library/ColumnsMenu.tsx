import { DialogTrigger } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { Button } from '../ui/Button';
import { useLanguage, useWords } from '../ui/useWords';
import { type ColumnKey, columnKeys, columnLabel } from './columns';

interface Props {
  readonly columns: readonly ColumnKey[];
  readonly onChange: (columns: readonly ColumnKey[]) => void;
}

/** Which columns the table shows. The title always stays. */
export function ColumnsMenu({ columns, onChange }: Props) {
  const words = useWords();
  const language = useLanguage();
  const change = (key: ColumnKey, shown: boolean) =>
    onChange(columnKeys.filter((other) => (other === key ? shown : columns.includes(other))));
  return (
    <DialogTrigger>
      <Button testId="library-columns">{words.library.columns}</Button>
      {/* The popover itself is the dialogue, named by its button: its unseen closing buttons stand inside it then. */}
      <Popover className="popover appear" placement="bottom end">
        <div className="stack-tight">
          <h3>{words.library.columnsChoose}</h3>
          {columnKeys.map((key) => (
            <label key={key} className="check">
              <input
                type="checkbox"
                checked={columns.includes(key)}
                disabled={key === 'title'}
                data-testid={`column-${key}`}
                onChange={(event) => change(key, event.currentTarget.checked)}
              />
              {columnLabel(key, words, language)}
            </label>
          ))}
        </div>
      </Popover>
    </DialogTrigger>
  );
}
