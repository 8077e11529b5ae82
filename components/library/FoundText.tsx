import type { Snippet } from '@/utils/db';
import { MarkedRanges } from '../ui/Marked';

/** Why a report was found: the stretch of text that holds the words. Its room is there before it is read. */
export function FoundText({ found }: { readonly found: Snippet | undefined }) {
  return (
    <span className="found soft" lang="zh-CN" data-testid="found-text">
      {found && found.place !== 'title' && <MarkedRanges text={found.text} ranges={found.ranges} />}
    </span>
  );
}
