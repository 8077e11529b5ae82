import type { Issue } from '@/utils/report/issues';
import { fieldLabel } from '../ui/fieldLabel';
import { useLanguage, useWords } from '../ui/useWords';

interface Props {
  readonly issues: readonly Issue[];
}

/** What to check, in plain words; fields the page does not state share one line. */
export function IssueList({ issues }: Props) {
  const words = useWords();
  const language = useLanguage();
  const missing = issues.flatMap((issue) => (issue.reason === 'field-missing' && issue.field ? [issue.field] : []));
  const others = issues.filter((issue) => issue.reason !== 'field-missing' || !issue.field);
  if (issues.length === 0) return <p className="small soft">{words.capture.noIssues}</p>;
  return (
    <ul className="issues small">
      {others.map((issue) => (
        <li key={`${issue.field}${issue.reason}${issue.raw}`} data-testid={`listed-issue-${issue.reason}`}>
          <span aria-hidden="true">△ </span>
          {issue.field && `${fieldLabel(issue.field, language)}${words.common.colon}`}
          {words.issues[issue.reason]}
          {issue.raw && <q lang="zh-CN">{issue.raw.slice(0, 120)}</q>}
        </li>
      ))}
      {missing.length > 0 && (
        <li className="soft" data-testid="listed-issue-field-missing">
          {words.issues['field-missing']}
          {words.common.colon}
          {missing.map((name) => fieldLabel(name, language)).join(words.common.listJoin)}
        </li>
      )}
    </ul>
  );
}
