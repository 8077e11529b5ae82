import { highlights, type TextRange } from '@/utils/db';

interface Props {
  readonly text: string;
  /** What is searched for; '' marks nothing. */
  readonly query: string;
}

/** Text with the words searched for marked, 简/繁 alike. */
export function Marked({ text, query }: Props) {
  return query === '' ? text : <MarkedRanges text={text} ranges={highlights(text, query)} />;
}

/** Text with some stretches marked. The pieces are text nodes: nothing in them is read as markup. */
export function MarkedRanges({ text, ranges }: { readonly text: string; readonly ranges: readonly TextRange[] }) {
  return (
    <>
      {ranges.map(([from, to], index) => (
        <span key={from}>
          {text.slice(ranges[index - 1]?.[1] ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
