import type { Issue } from '@/utils/report/issues';

/**
 * Reads one part of a page so that a bug in it costs this part only: what it throws becomes an issue that names the part
 * and says what was thrown, and the rest is read as usual.
 */
export type ReadPart = <T>(name: string, work: () => T, instead: T) => T;

export function partReader(issues: Issue[]): ReadPart {
  return (name, work, instead) => {
    try {
      return work();
    } catch (error) {
      issues.push({ code: 'incomplete', reason: 'part-failed', raw: `${name}: ${wordsOf(error)}` });
      return instead;
    }
  };
}

/** What was thrown, in one line. */
export const wordsOf = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 200);
