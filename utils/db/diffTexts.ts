import { diffChars, diffLines } from 'diff';

/** A run of text that both states have, or only the older (`removed`) or the newer (`added`). */
export interface DiffPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Above this many characters on either side a run of changed lines is shown as lines, not letter by letter. */
const byLetter = 20_000;

type Raw = readonly { readonly value: string; readonly added: boolean; readonly removed: boolean }[];

const parts = (changes: Raw): DiffPart[] =>
  changes.map(({ value, added, removed }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));

/** Paragraph by paragraph first, then letter by letter inside what changed: quick on a whole report. */
export function diffTexts(older: string, newer: string): DiffPart[] {
  const lines = parts(diffLines(older, newer));
  const all: DiffPart[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const [part, next] = [lines[at], lines[at + 1]];
    if (!part) continue;
    const isPair = part.kind === 'removed' && next?.kind === 'added';
    if (isPair && part.text.length < byLetter && next.text.length < byLetter) {
      all.push(...parts(diffChars(part.text, next.text)));
      at += 1;
    } else all.push(part);
  }
  return all;
}
