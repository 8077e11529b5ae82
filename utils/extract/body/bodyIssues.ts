import type { Body } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';

type Measure = Body['measure'];

const covering =
  /现将.{2,120}(?:印发|公布|公开|发布|下发|转发)|(?:详见|请见|见|详请见)附件|(?:全文|内容|报告|文件).{0,8}(?:见|下载)附件|点击(?:下载|查看)/;

interface Found {
  /** False where the page was larger than the budget. */
  readonly isWhole: boolean;
  /** The text stands in a part that the page does not show. */
  readonly isHidden: boolean;
  /** How many pictures of some size stand in it. */
  readonly pictures: number;
}

/** Is what was read a sentence above scanned pages, or less? */
const isInPictures = (own: string, pictures: number): boolean =>
  (pictures > 0 && (own.length < 30 || (own.length < 300 && (covering.test(own) || /如下|见下[图表]/.test(own))))) ||
  (pictures >= 3 && own.length < 100);

/** Doubts about a body that was read: nothing there, only a file or pictures, a covering notice, passages or tables left out, not shown. */
export function bodyIssues(
  text: string,
  measure: Measure,
  files: readonly string[],
  { isWhole, isHidden, pictures }: Found,
): Issue[] {
  const issues: Issue[] = [];
  const own = files.reduce((rest, name) => rest.replaceAll(name.replace(/\s+/g, ''), ''), text.replace(/\s+/g, ''));
  const raw = text.slice(0, 120);
  if (own.length < 30 && files.length > 0) issues.push({ code: 'missing', reason: 'body-attachment-only', raw });
  else if (own.length === 0) issues.push({ code: 'missing', reason: 'body-empty', raw: '' });
  else if (own.length < 500 && (files.length > 0 || /附件/.test(own)) && covering.test(own))
    issues.push({ code: 'ambiguous', reason: 'covering-notice', raw });
  if (files.length === 0 && isInPictures(own, pictures))
    issues.push({ code: 'missing', reason: 'body-in-pictures', raw });
  const lost = measure.visibleCharacters - measure.keptCharacters;
  if (lost > 80 && measure.keptCharacters < measure.visibleCharacters * 0.9)
    issues.push({
      code: 'incomplete',
      reason: 'body-incomplete',
      raw: `${measure.keptCharacters}/${measure.visibleCharacters}`,
    });
  if (measure.keptTables < measure.visibleTables)
    issues.push({ code: 'incomplete', reason: 'table-lost', raw: `${measure.keptTables}/${measure.visibleTables}` });
  if (isHidden && own.length > 0) issues.push({ code: 'ambiguous', reason: 'text-hidden', raw });
  if (!isWhole) issues.push({ code: 'incomplete', reason: 'too-large', raw: '' });
  return issues;
}
