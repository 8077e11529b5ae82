import type { Extraction } from '@/utils/report/extraction';

/** A reading whose bytes did not fit the charset they declare: the guess is told, for the text may be garbled. */
export const withCharsetDoubt = (extraction: Extraction, isGuess: boolean): Extraction =>
  isGuess
    ? { ...extraction, issues: [...extraction.issues, { code: 'unreadable', reason: 'charset', raw: '' }] }
    : extraction;
