import type { Fault } from '@/utils/report/faults';
import type { Report } from '@/utils/report/schema';
import { useActs } from '../library/useActs';
import { Button } from '../ui/Button';
import { LineForm } from '../ui/LineForm';
import { useWords } from '../ui/useWords';

interface Props {
  readonly report: Report;
  readonly onFault: (fault: Fault | null) => void;
}

/** The report's tags; each can be taken off, a new one is typed at the end. */
export function TagList({ report, onFault }: Props) {
  const words = useWords();
  const acts = useActs(onFault);
  return (
    <section className="stack-tight">
      <h3>{words.review.tags}</h3>
      <div className="row">
        {report.tags.map((tag) => (
          <span key={tag} className="tag" data-testid="tag">
            {tag}
            <Button
              look="quiet"
              aria-label={words.review.removeTag(tag)}
              onPress={() => void acts.untag([report.id], tag)}
            >
              ✕
            </Button>
          </span>
        ))}
        <LineForm label={words.review.addTag} testId="tag-add" onLine={(tag) => void acts.tag([report.id], tag)} />
      </div>
    </section>
  );
}
