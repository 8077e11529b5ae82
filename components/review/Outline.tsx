import type { Section } from '@/utils/report/extraction';
import { useWords } from '../ui/useWords';

interface Props {
  readonly outline: readonly Section[];
}

const shown = 400;

/** The report's headings, set in by level. */
export function Outline({ outline }: Props) {
  const words = useWords();
  if (outline.length === 0) return null;
  return (
    <details data-testid="outline">
      <summary className="small soft">
        {words.review.outline} ({outline.length})
      </summary>
      <ol className="outline reading" lang="zh-CN">
        {outline.slice(0, shown).map((section, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: headings may repeat; their place is their identity
          <li key={index} className={`outline-${Math.min(section.level, 4)}`}>
            {section.heading.startsWith(section.number ?? '\0')
              ? section.heading
              : `${section.number ?? ''}${section.heading}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
