import type { FieldValue } from '@/utils/report/extraction';
import { Button } from '../ui/Button';
import { formatValue } from '../ui/format';
import { useWords } from '../ui/useWords';

interface Props {
  readonly column: string;
  readonly page: FieldValue;
  readonly corrected: boolean;
  readonly onLocate?: () => void;
}

/** Where the page's value was read, and its raw text where that differs from the value. */
export function FieldSource({ column, page, corrected, onLocate }: Props) {
  const words = useWords();
  const value = formatValue(page.value, words.common.listJoin);
  const differs = page.raw !== '' && page.raw !== value;
  const origin = words.common.origin[page.origin];
  return (
    <span className="field-source small soft" data-testid={`source-${column}`}>
      <span title={page.finder}>
        {origin}
        {page.label && (
          <>
            {' '}
            <span lang="zh-CN">「{page.label}」</span>
          </>
        )}
      </span>
      {corrected && (
        <span data-testid={`page-value-${column}`}>
          {words.review.pageValue}
          {words.common.colon}
          <span lang="zh-CN">{value}</span>
        </span>
      )}
      {differs && (
        <span className="wrap" data-testid={`raw-${column}`}>
          {words.review.raw}
          {words.common.colon}
          <span lang="zh-CN">{page.raw.length > 120 ? `${page.raw.slice(0, 120)}…` : page.raw}</span>
        </span>
      )}
      {onLocate && page.anchor && (
        <Button look="quiet" onPress={onLocate} testId={`locate-${column}`} aria-label={words.review.showOnPage}>
          {words.review.locate}
        </Button>
      )}
    </span>
  );
}
