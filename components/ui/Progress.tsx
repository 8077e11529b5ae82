interface Props {
  readonly label: string;
  readonly at?: number;
  readonly all?: number;
  readonly testId?: string;
}

/** How far long work has come. Without numbers it only says that something is under way. */
export function Progress({ label, at, all, testId }: Props) {
  return (
    <div className="progress" data-testid={testId} aria-live="polite">
      <span className="small">{label}</span>
      <progress aria-label={label} value={at} max={all && all > 0 ? all : undefined} />
    </div>
  );
}
