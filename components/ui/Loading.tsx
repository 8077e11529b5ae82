import { useWords } from './useWords';

interface Props {
  /** Words from another place's class, e.g. its padding. */
  readonly className?: string;
}

/** Something is being read. Most reading is over before this shows: it appears after a moment, so that nothing flickers. */
export function Loading({ className = '' }: Props) {
  const words = useWords();
  return (
    <p className={`loading soft ${className}`.trimEnd()} role="status" data-testid="loading">
      {words.common.loading}
    </p>
  );
}
