import type { TitleFilter } from '@/utils/report/job';

/** Whether a title passes a filter; without one all do. A pattern that is none is looked for as text. */
export function matchesFilter(title: string, filter: TitleFilter | null): boolean {
  if (filter === null || filter.text.trim() === '') return true;
  const pattern = filter.isPattern ? patternOf(filter.text) : undefined;
  if (pattern) return pattern.test(title);
  return title.normalize('NFKC').includes(filter.text.trim().normalize('NFKC'));
}

function patternOf(text: string): RegExp | undefined {
  try {
    return new RegExp(text, 'u');
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return undefined;
  }
}

/** Whether a text is a regular expression that can be used. */
export const isPatternText = (text: string): boolean => patternOf(text) !== undefined;
