import { diffArrays, diffChars } from 'diff';

/** A stretch of text that both have, only the later has, or only the earlier had. */
export interface DiffPiece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many changed characters a stretch is shown whole: comparing them one by one helps nobody. */
const charactersCompared = 4_000;

const paragraphs = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

const pieceOf = (part: { readonly added: boolean; readonly removed: boolean }): DiffPiece['kind'] =>
  part.added ? 'added' : part.removed ? 'removed' : 'same';

function changedStretch(removed: string, added: string): DiffPiece[] {
  if (removed === '' || added === '' || removed.length + added.length > charactersCompared) {
    return [
      { kind: 'removed' as const, text: removed },
      { kind: 'added' as const, text: added },
    ].filter((piece) => piece.text !== '');
  }
  return diffChars(removed, added).map((part) => ({ kind: pieceOf(part), text: part.value }));
}

/**
 * What changed from `before` to `after`, to the character: paragraphs first, then characters inside changed ones, so
 * that a long report is compared in a moment. Joining all but `added` gives `before`, all but `removed` gives `after`.
 */
export function diffText(before: string, after: string): DiffPiece[] {
  const pieces: DiffPiece[] = [];
  let removed = '';
  let added = '';
  const settle = () => {
    pieces.push(...changedStretch(removed, added));
    removed = '';
    added = '';
  };
  for (const part of diffArrays(paragraphs(before), paragraphs(after))) {
    const text = part.value.join('');
    const kind = pieceOf(part);
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      settle();
      pieces.push({ kind, text });
    }
  }
  settle();
  return pieces;
}
