import { useWords } from './useWords';

interface Props {
  /** As the browser writes them, '' when none are assigned, undefined until it is known. */
  readonly keys: string | undefined;
}

/** The keys of a command, or that it has none. Its place is kept while the browser is asked. */
export function Keys({ keys }: Props) {
  const words = useWords();
  if (keys === undefined) return <kbd>…</kbd>;
  return keys === '' ? <span className="soft">{words.options.shortcutNone}</span> : <kbd>{keys}</kbd>;
}
