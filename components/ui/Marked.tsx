interface Props {
  readonly text: string;
  /** Words to mark, as the text has them. */
  readonly marks: readonly string[];
}

/** Text with the words searched for marked. The pieces are text nodes: nothing in them is read as markup. */
export function Marked({ text, marks }: Props) {
  const wanted = marks.filter((mark) => mark !== '').map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (wanted.length === 0) return text;
  const pieces = text.split(new RegExp(`(${wanted.join('|')})`, 'giu'));
  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have no other identity than their place
  return pieces.map((piece, index) => (index % 2 === 1 ? <mark key={index}>{piece}</mark> : piece));
}
