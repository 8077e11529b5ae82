import type { Anchor, Extraction } from '@/utils/report/extraction';
import type { FieldName } from '@/utils/report/fields';
import { Completeness } from '../review/Completeness';
import { FieldSheet } from '../review/FieldSheet';
import { IssueList } from '../review/IssueList';
import { useWords } from '../ui/useWords';

interface Props {
  readonly extraction: Extraction;
  readonly onLocate: (anchor: Anchor) => void;
}

/** The title stands above, as the page's heading. */
const titleOnly: readonly FieldName[] = ['title'];

/** What was read off this page: fields with their sources, what to check, how whole the body is. */
export function ReadPage({ extraction, onLocate }: Props) {
  const words = useWords();
  const { body, fields, issues, attachments, items, kind } = extraction;
  return (
    <>
      <section className="stack-tight" aria-labelledby="page-fields">
        <h2 id="page-fields" className="section-name">
          {words.capture.fields}
        </h2>
        <FieldSheet fields={fields} corrections={{}} issues={issues} onLocate={onLocate} without={titleOnly} />
      </section>
      <section className="stack-tight" aria-labelledby="page-issues">
        <h2 id="page-issues" className="section-name">
          {words.capture.issues}
        </h2>
        <IssueList issues={issues} />
      </section>
      <section className="stack-tight" aria-labelledby="page-body">
        <h2 id="page-body" className="section-name">
          {words.capture.body}
        </h2>
        {body.text === '' ? (
          <p className="small soft">{words.review.emptyBody}</p>
        ) : (
          <>
            <p className="excerpt" lang="zh-CN">
              {body.text.slice(0, 160)}
            </p>
            <Completeness body={body} />
          </>
        )}
        {attachments.length > 0 && <p className="small">{words.capture.attachments(attachments.length)}</p>}
        {kind === 'list' && <p className="small">{words.capture.listItems(items.length)}</p>}
      </section>
    </>
  );
}
