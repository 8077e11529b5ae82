import { useState } from 'react';
import { readSource } from '@/utils/db';
import { Button } from '../ui/Button';
import { formatCount } from '../ui/format';
import { useLanguage, useWords } from '../ui/useWords';

interface Props {
  readonly sourceSha256: string;
}

const shown = 200_000;

/** The page's source as it was captured, as text only, when somebody asks for it. */
export function SourceView({ sourceSha256 }: Props) {
  const words = useWords();
  const language = useLanguage();
  const [source, setSource] = useState<string | null | undefined>();
  if (source === undefined) {
    return (
      <span>
        <Button
          testId="show-source"
          onPress={() => void readSource(sourceSha256).then((text) => setSource(text ?? null))}
        >
          {words.review.loadSource}
        </Button>
      </span>
    );
  }
  if (source === null) return <p className="soft">{words.review.noSource}</p>;
  return (
    <section className="stack-tight">
      <h3>
        {words.review.source_} · {formatCount(source.length, language)}
      </h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <pre className="source" tabIndex={0} data-testid="source">
        {source.slice(0, shown)}
      </pre>
    </section>
  );
}
