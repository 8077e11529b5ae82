import { recognise } from '@/utils/extract/recognise';
import { tell } from '@/utils/messaging/tell';
import { isAlive } from '../isAlive';
import { toBackground } from '../toBackground';
import { innerDocuments } from './innerDocuments';
import { watchPage } from './watchPage';

interface Running {
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

const place = globalThis as { gongkaiRecogniser?: Running };

/**
 * Recognises this page and tells the background, once per document: a second injection (after an update) replaces a
 * recogniser whose extension is gone, and leaves a living one alone. A page that is nothing by itself is judged by its
 * same-origin frames.
 */
export function startRecogniser(): void {
  if (place.gongkaiRecogniser?.isAlive()) return;
  place.gongkaiRecogniser?.stop();
  const stop = watchPage({
    document,
    url: () => location.href,
    recognise: (url) => {
      const own = recognise({ document, url });
      if (own.kind !== 'other') return own;
      const inner = innerDocuments(document).map((frame) => recognise({ document: frame, url: frame.URL }));
      return inner.find(({ kind }) => kind !== 'other') ?? own;
    },
    announce: ({ kind, score, signals }, url) => {
      // Silent when it fails: nobody asked, and the popup reads the page itself.
      void tell(toBackground, 'pageRecognised', { kind, score, signals, url });
    },
    isAlive,
  });
  place.gongkaiRecogniser = { isAlive, stop };
}
