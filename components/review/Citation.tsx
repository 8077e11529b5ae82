import { useState } from 'react';
import { gbt7714 } from '@/utils/dataset/citations/gbt7714';
import type { Content, Report } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';

interface Props {
  readonly report: Report;
  readonly content: Content;
}

/** The report as a reference by GB/T 7714, to copy. */
export function Citation({ report, content }: Props) {
  const words = useWords();
  const [copied, setCopied] = useState(false);
  const text = gbt7714({ report, content });
  return (
    <section className="stack-tight">
      <h3>{words.review.citation} · GB/T 7714</h3>
      <p className="reading wrap" lang="zh-CN" data-testid="citation">
        {text}
      </p>
      <span className="row">
        <Button
          testId="copy-citation"
          onPress={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}
        >
          {words.common.copy}
        </Button>
        <span className="small soft" role="status">
          {copied && words.common.copied}
        </span>
      </span>
    </section>
  );
}
