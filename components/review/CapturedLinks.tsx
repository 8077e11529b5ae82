import { isWebAddress } from '@/utils/browser/isWebAddress';
import { openOutside } from '@/utils/browser/openPage';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import type { CapturedLink } from './sanitise';

interface Props {
  readonly links: readonly CapturedLink[];
}

/** The text's links with their whole addresses; opening one is the researcher's own act, in another tab. */
export function CapturedLinks({ links }: Props) {
  const words = useWords();
  if (links.length === 0) return null;
  return (
    <details className="small" data-testid="captured-links">
      <summary>
        {words.review.links} ({links.length})
      </summary>
      <ol className="links">
        {links.map((link, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same link may stand twice; its number is its identity
          <li key={index}>
            <span lang="zh-CN">
              [{index + 1}] {link.text}
            </span>{' '}
            <code className="wrap">{link.address}</code>{' '}
            {isWebAddress(link.address) ? (
              <Button look="quiet" onPress={() => void openOutside(link.address)}>
                {words.review.openLink}
              </Button>
            ) : (
              <span className="soft">{words.review.linkRefused}</span>
            )}
          </li>
        ))}
      </ol>
    </details>
  );
}
