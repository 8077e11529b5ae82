import { useEffect, useState } from 'react';
import { type Snippet, snippet } from '@/utils/db';
import { MarkedRanges } from '../ui/Marked';

interface Props {
  readonly id: string;
  readonly query: string;
}

/** Why a report was found: the stretch of text that holds the words. Read for rows in view only. */
export function FoundText({ id, query }: Props) {
  const [found, setFound] = useState<Snippet | undefined>();
  useEffect(() => {
    let isStale = false;
    void snippet(id, query).then((next) => {
      if (!isStale) setFound(next);
    });
    return () => {
      isStale = true;
    };
  }, [id, query]);
  return (
    <span className="found soft" lang="zh-CN" data-testid="found-text">
      {found && found.place !== 'title' && <MarkedRanges text={found.text} ranges={found.ranges} />}
    </span>
  );
}
