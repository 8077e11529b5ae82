import { useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { type DiffPiece, diffText } from './diffText';

interface Props {
  readonly before: string;
  readonly after: string;
}

const context = 40;

/** Two texts as one, changes marked by line and sign as well as colour; long unchanged stretches are folded. */
export function TextDiff({ before, after }: Props) {
  const words = useWords();
  const pieces = useMemo(() => diffText(before, after), [before, after]);
  if (pieces.every((piece) => piece.kind === 'same')) return <p className="soft small">{words.review.sameText}</p>;
  return (
    <p className="diff reading" lang="zh-CN" data-testid="diff">
      {pieces.map((piece, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one comparison have no other identity than their place
        <Piece key={index} piece={piece} />
      ))}
    </p>
  );
}

function Piece({ piece }: { piece: DiffPiece }) {
  const words = useWords();
  if (piece.kind === 'added') return <ins title={words.review.added}>{piece.text}</ins>;
  if (piece.kind === 'removed') return <del title={words.review.removed}>{piece.text}</del>;
  if (piece.text.length <= context * 3) return piece.text;
  return (
    <>
      {piece.text.slice(0, context)}
      <span className="diff-fold">{words.review.unchanged(piece.text.length - context * 2)}</span>
      {piece.text.slice(-context)}
    </>
  );
}
