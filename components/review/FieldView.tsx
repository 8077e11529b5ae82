import type { FieldValue } from '@/utils/report/extraction';
import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';
import type { Corrections } from '@/utils/report/schema';
import { fieldHelp, fieldLabel } from '../ui/fieldLabel';
import { formatValue } from '../ui/format';
import { Tag } from '../ui/Tag';
import { useLanguage, useWords } from '../ui/useWords';
import { FieldSource } from './FieldSource';

interface Props {
  readonly name: FieldName;
  readonly page: FieldValue | undefined;
  readonly correction: Corrections[FieldName];
  readonly issues: readonly Issue[];
  /** Shows where on the live page the value stands. */
  readonly onLocate?: () => void;
  readonly children?: React.ReactNode;
}

/** One field: its value, what the page says, where it says so, and what to check. */
export function FieldView({ name, page, correction, issues, onLocate, children }: Props) {
  const words = useWords();
  const language = useLanguage();
  const column = fieldDefinition(name).columnName;
  const current = correction ? correction.value : page?.value;
  const shown = current === undefined || current === null ? undefined : formatValue(current, words.common.listJoin);
  const notes = issues.filter((issue) => issue.reason !== 'field-missing');
  return (
    <div className="field" data-testid={`field-${column}`} data-field={column}>
      <dt className="field-name" title={fieldHelp(name, language)}>
        {fieldLabel(name, language)}
      </dt>
      <dd className="field-body">
        <span className="field-line">
          <span className="field-said">
            {shown === undefined ? (
              <span className="soft" data-testid={`absent-${column}`}>
                {words.review.absent}
              </span>
            ) : (
              <span className="field-value wrap" lang="zh-CN" data-testid={`value-${column}`}>
                {shown}
              </span>
            )}
            {correction && (
              <Tag tone="accent" testId={`corrected-${column}`}>
                {words.review.corrected}
              </Tag>
            )}
            {!correction && page?.inferred && (
              <Tag tone="warn" title={words.review.inferredHelp} testId={`inferred-${column}`}>
                {words.review.inferred}
              </Tag>
            )}
          </span>
          {children}
        </span>
        {page && <FieldSource column={column} page={page} corrected={correction !== undefined} onLocate={onLocate} />}
        {notes.map((issue) => (
          <span key={`${issue.reason}${issue.raw}`} className="field-note" data-testid={`issue-${issue.reason}`}>
            <span aria-hidden="true">△ </span>
            {words.issues[issue.reason]}
            {issue.raw && <q lang="zh-CN">{issue.raw.slice(0, 120)}</q>}
          </span>
        ))}
      </dd>
    </div>
  );
}
