import { expect, it } from 'vitest';
import { mergeNote } from '@/components/review/mergeNote';

it.each([
  ['旧', '旧', '旧\n批注', '旧\n批注'],
  ['旧', '旧改', '旧', '旧改'],
  ['旧', '旧改', '旧\n批注', '旧改\n批注'],
  ['旧', '改了', '别处重写', '别处重写\n改了'],
  ['', '我写', '我写', '我写'],
])('from %j, mine %j and theirs %j make %j', (base, mine, theirs, both) => {
  expect(mergeNote(base, mine, theirs)).toBe(both);
});
