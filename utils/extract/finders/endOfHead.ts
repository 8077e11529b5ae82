import type { Run } from './runs';

const reach = 45;

/**
 * Where the head of the text ends, as an index of runs: four runs after `first` (the body's first), or at the first
 * sentence. An element that was taken whole, catalogue block and all, has its heading below the block.
 */
export function endOfHead(runs: readonly Run[], first: number): number {
  const isSentence = ({ text }: Run) => text.length >= 50 && /[，。；]/.test(text);
  return first + Math.max(4, runs.slice(first, first + reach).findIndex(isSentence));
}
