interface Option {
  readonly value: string;
  readonly says: string;
}

interface Props {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly options: readonly Option[];
  readonly testId?: string;
  readonly onChange: (value: string) => void;
}

/** One choice out of a few: the browser's own menu, which every keyboard and screen reader knows. */
export function Choice({ label, hideLabel, value, options, testId, onChange }: Props) {
  return (
    <label className={hideLabel ? undefined : 'label'}>
      <span className={hideLabel ? 'visually-hidden' : undefined}>{label}</span>
      <select
        className="select"
        value={value}
        data-testid={testId}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.says}
          </option>
        ))}
      </select>
    </label>
  );
}
