import { documentNumberOfLine } from '@/utils/identify/documentNumber';
import { tidy } from '../page';
import { breadcrumbOf } from './breadcrumb';
import { isLong } from './headingRank';
import { labelsIn } from './labelAt';
import type { Run } from './runs';

/** The line below a title that holds nothing but a day and its hour; a day alone may sign the text. */
const isDayLine = /^(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?\s\d{1,2}:\d\d(?::\d\d)?$/;

/** What a line gets that ends like no official title, for the line of source and day just below it. */
export const aboveLine = 3.3;

/** Whatever its words: a line as long as a title, just above one that tells both source and day. */
export function standsAboveLine(folded: string, next: Run | undefined): number {
  if (!next || folded.length < 10 || folded.length > 100) return 0;
  const fields = labelsIn(next).map(({ label }) => label.field);
  return fields.includes('source') && fields.includes('datePublished') ? aboveLine : 0;
}

const isInfo = (line: Run): boolean =>
  isDayLine.test(tidy(line.text)) ||
  labelsIn(line).some(({ label }) => label.field === 'datePublished' || label.field === 'source');

/** What an official title gets that stands alone right above the first line of the text, whatever its element is called. */
export const aboveText = 1.2;

/** Centred, below the path, above a line of source and day: where titles stand whose element says nothing. */
export function standsLikeTitle(run: Run, runs: readonly Run[], at: number): number {
  const centred = run.block.closest(
    'center, [align="center" i], [style*="text-align:center" i], [style*="text-align: center" i]',
  );
  const isCentred = centred !== null && !isLong(centred);
  const info = runs.slice(at + 1, at + 3).map(isInfo);
  const path = breadcrumbOf(run.block.ownerDocument)?.element;
  const before = runs[at - 1];
  const isBelowPath = before !== undefined && path?.contains(before.block) === true && !path.contains(run.block);
  // As gazettes set it: two centred lines of one block, the number alone below them. Catalogues hold one line and the number.
  const [second, third] = runs.slice(at + 1, at + 3);
  const isAboveNumber =
    isCentred && second?.block === run.block && documentNumberOfLine(third?.text ?? '') !== undefined;
  return (isCentred ? 0.7 : 0) + (isAboveNumber ? 0.6 : 0) + (info[0] ? 2 : info[1] ? 1 : 0) + (isBelowPath ? 1 : 0);
}
