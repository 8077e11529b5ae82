import type { FaultCode } from '@/utils/report/faults';

/** Chromium's and Firefox's wordings for why a script may not enter a tab. */
const wordings: readonly (readonly [RegExp, FaultCode])[] = [
  [/no tab with id|invalid tab id|tab was closed|frame (?:with id \d+ )?was removed|no frame with id/i, 'page-closed'],
  [/showing error page|error page/i, 'page-unreachable'],
  [
    /cannot (?:access|be scripted|script)|extensions gallery|missing host permission|must request permission/i,
    'page-not-allowed',
  ],
];

/** The fault behind a refused injection; an unknown wording is `page-not-allowed` with the words as detail. */
export function injectionFault(error: unknown): FaultCode {
  const text = error instanceof Error ? error.message : String(error);
  return wordings.find(([pattern]) => pattern.test(text))?.[1] ?? 'page-not-allowed';
}
