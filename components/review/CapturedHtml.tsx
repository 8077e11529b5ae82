import { type RefObject, useMemo } from 'react';
import { useWords } from '../ui/useWords';
import { CapturedLinks } from './CapturedLinks';
import { frameDocument } from './frameDocument';
import { sanitise } from './sanitise';

interface Props {
  readonly html: string;
  /** Headings whose places in the text are wanted. */
  readonly headings: readonly string[];
  readonly frame: RefObject<HTMLIFrameElement | null>;
}

const isDark = () => getComputedStyle(document.documentElement).colorScheme === 'dark';

/**
 * The only place where captured HTML is shown: sanitised, then set in a frame without any permission, which also has
 * its own policy. One layer failing leaves the others.
 */
export function CapturedHtml({ html, headings, frame }: Props) {
  const words = useWords();
  const sanitised = useMemo(() => sanitise(html, headings), [html, headings]);
  return (
    <div className="captured">
      <iframe
        ref={frame}
        className="captured-frame"
        title={words.review.frameTitle}
        sandbox=""
        referrerPolicy="no-referrer"
        srcDoc={frameDocument(sanitised.html, isDark())}
        data-testid="captured-frame"
      />
      {sanitised.picturesLeftOut > 0 && (
        <p className="small soft">{words.review.imagesLeftOut(sanitised.picturesLeftOut)}</p>
      )}
      <CapturedLinks links={sanitised.links} />
    </div>
  );
}
