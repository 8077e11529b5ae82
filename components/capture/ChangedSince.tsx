import { lazy, Suspense, useState } from 'react';
import { readContent } from '@/utils/db';
import type { Extraction } from '@/utils/report/extraction';
import type { Content } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/useWords';

/** Comparing is asked for seldom; the popup opens without its code. */
const Comparison = lazy(async () => ({ default: (await import('../review/Comparison')).Comparison }));

interface Props {
  readonly reportId: string;
  readonly page: Extraction;
}

/** What has changed on this page since it was stored, shown when asked for: stored text first, the page's second. */
export function ChangedSince({ reportId, page }: Props) {
  const words = useWords();
  const [stored, setStored] = useState<Content | undefined>();
  if (!stored) {
    return (
      <span>
        <Button testId="popup-compare" onPress={() => void readContent(reportId).then(setStored)}>
          {words.capture.compare}
        </Button>
      </span>
    );
  }
  return (
    <section className="stack-tight" aria-labelledby="changed-since" data-testid="popup-comparison">
      <h2 id="changed-since" className="section-name">
        {words.capture.compared}
      </h2>
      <Suspense fallback={<Loading />}>
        <Comparison before={stored} after={page} />
      </Suspense>
    </section>
  );
}
