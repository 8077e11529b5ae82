import type { LikelyDuplicate, NamedMatch } from '@/utils/dataset/import/previewImport';
import { useWords } from '../ui/useWords';

interface Props {
  readonly duplicates: readonly LikelyDuplicate[];
  /** Incoming id → id in the library: what merging would do. */
  readonly mergeInto: ReadonlyMap<string, string>;
  /** While the researcher merges: whether this incoming one is among them, and the answer. Absent: all stay apart. */
  readonly isTicked?: (id: string) => boolean;
  readonly onTick?: (id: string, isTicked: boolean) => void;
}

/** How many are named, to read and to choose from; the number of all stands above, of the rest below. */
const most = { toRead: 20, toChoose: 500 };

/**
 * Incoming documents that the library has under another id. Of each the library's reports that fit are named one by one,
 * each with its own reasons and with what merging would do to it: what is shown is what is done.
 */
export function LikelyDuplicates({ duplicates, mergeInto, isTicked, onTick }: Props) {
  const words = useWords();
  const shown = onTick ? most.toChoose : most.toRead;
  const titleOf = ({ values }: LikelyDuplicate['theirs']) => [values.title ?? words.common.untitled].flat()[0];
  return (
    <div data-testid="import-duplicates">
      <p>{words.exporting.duplicates(duplicates.length)}</p>
      <ul className="small">
        {duplicates.slice(0, shown).map(({ theirs, mine }) => (
          <li key={theirs.id} data-testid={`import-duplicate-${theirs.id}`}>
            {mergeInto.has(theirs.id) && onTick ? (
              <label>
                <input
                  type="checkbox"
                  checked={isTicked?.(theirs.id) ?? false}
                  data-testid={`import-merge-${theirs.id}`}
                  onChange={(event) => onTick(theirs.id, event.currentTarget.checked)}
                />{' '}
                <span lang="zh-CN">{titleOf(theirs)}</span> <span className="soft">{words.exporting.mergeThis}</span>
              </label>
            ) : (
              <span lang="zh-CN">{titleOf(theirs)}</span>
            )}
            <ul>
              {mine.map((match) => (
                <Match key={match.id} match={match} isTarget={mergeInto.get(theirs.id) === match.id} />
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {duplicates.length > shown && (
        <p className="small">{words.exporting.duplicatesMore(duplicates.length - shown)}</p>
      )}
    </div>
  );
}

function Match({ match, isTarget }: { readonly match: NamedMatch; readonly isTarget: boolean }) {
  const words = useWords();
  const { identitySame, identityDiffers, identityFate } = words.exporting;
  const reasons = Object.entries(words.review.duplicateReason).filter(
    ([reason]) => reason !== 'body' && match.reasons.includes(reason),
  );
  const text = match.reasons.includes('body') ? identitySame : identityDiffers;
  const isNearOnly = match.reasons.every((reason) => reason === 'near-text');
  const fate = isTarget ? identityFate.into : isNearOnly ? identityFate.near : identityFate.apart;
  return (
    <li>
      <span lang="zh-CN">{match.title ?? words.common.untitled}</span>{' '}
      <span className="soft">{[text, ...reasons.map(([, says]) => says), fate].join(' · ')}</span>
    </li>
  );
}
