import { useMemo, useRef } from 'react';
import type { Content } from '@/utils/report/schema';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';
import { CapturedHtml } from './CapturedHtml';
import { Completeness } from './Completeness';
import { IssueList } from './IssueList';
import { Outline } from './Outline';
import { sectionId } from './sanitise';
import { sectionTitle } from './sectionTitle';

interface Props {
  readonly content: Content;
}

/** The most headings an outline lists and leads to. */
const listed = 400;

/** The text as kept, beside how whole it is; its outline leads into it. */
export function BodyPanel({ content }: Props) {
  const words = useWords();
  const frame = useRef<HTMLIFrameElement>(null);
  const outline = useMemo(() => content.outline.slice(0, listed), [content.outline]);
  const headings = useMemo(() => outline.map(sectionTitle), [outline]);
  if (content.body.text === '') {
    return (
      <>
        <Notice tone="warn">{words.review.emptyBody}</Notice>
        <IssueList issues={content.issues.filter(({ reason }) => reason.startsWith('body-'))} />
      </>
    );
  }
  const jump = (n: number) => {
    frame.current?.scrollIntoView({ block: 'nearest' });
    // The frame is closed to us but for its address: a fragment of the same document only scrolls.
    frame.current?.contentWindow?.location.replace(`about:srcdoc#${sectionId(n)}`);
  };
  return (
    <>
      <Completeness body={content.body} />
      <Outline outline={outline} onJump={jump} />
      <CapturedHtml html={content.body.html} headings={headings} frame={frame} />
    </>
  );
}
