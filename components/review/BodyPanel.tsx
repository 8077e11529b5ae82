import type { Content } from '@/utils/report/schema';
import { useWords } from '../ui/useWords';
import { CapturedHtml } from './CapturedHtml';
import { Completeness } from './Completeness';
import { Outline } from './Outline';

interface Props {
  readonly content: Content;
}

/** The text as kept, beside how whole it is. */
export function BodyPanel({ content }: Props) {
  const words = useWords();
  if (content.body.text === '') return <p className="soft">{words.review.emptyBody}</p>;
  return (
    <>
      <Completeness body={content.body} />
      <Outline outline={content.outline} />
      <CapturedHtml html={content.body.html} />
    </>
  );
}
