import type { Section } from '@/utils/report/extraction';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import { sectionTitle } from './sectionTitle';

interface Props {
  readonly outline: readonly Section[];
  /** Shows the nth heading's place in the text. */
  readonly onJump: (n: number) => void;
}

/** The report's headings, set in by level; each leads to its place in the text. */
export function Outline({ outline, onJump }: Props) {
  const words = useWords();
  if (outline.length === 0) return null;
  return (
    <details data-testid="outline">
      <summary className="small soft">
        {words.review.outline} ({outline.length})
      </summary>
      <ol className="outline reading" lang="zh-CN">
        {outline.map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headings may repeat; their place is their identity
          <li key={index} className={`outline-${Math.min(section.level, 4)}`}>
            <Button look="quiet" onPress={() => onJump(index)} testId={`outline-${index}`}>
              {sectionTitle(section)}
            </Button>
          </li>
        ))}
      </ol>
    </details>
  );
}
