import { browser } from '#imports';
import { answer } from '@/utils/messaging/answer';
import { readerContracts } from '@/utils/messaging/readerContracts';
import type { CaptureOutcome } from '@/utils/report/captureOutcome';
import { done, type Result } from '@/utils/report/faults';
import { isAlive } from '../isAlive';
import { self } from '../self';
import { toBackground } from '../toBackground';
import { captureThisPage } from './captureThisPage';
import { readableFault } from './readableFault';
import { readSettledPage } from './readSettledPage';
import { showAnchor } from './showAnchor';

interface Running {
  readonly version: string;
  readonly isAlive: () => boolean;
  readonly stop: () => void;
}

const place = globalThis as { gongkaiReader?: Running };

/**
 * Starts answering the extension in this tab, once: a second injection finds the first and leaves it; one of another
 * version, or one whose extension is gone, is replaced.
 */
export function startReader(version: string): void {
  const running = place.gongkaiReader;
  if (running?.version === version && running.isAlive()) return;
  running?.stop();

  // Asked twice with one id (the background died meanwhile), the page is read once.
  const captures = new Map<string, Promise<Result<CaptureOutcome>>>();
  const capture = (id: string) => {
    const known = captures.get(id);
    if (known) return known;
    const begun = captureThisPage(document, id, toBackground);
    captures.set(id, begun);
    void begun.then((result) => result.ok || captures.delete(id));
    return begun;
  };

  const listener = answer(
    {
      readPage: async () => readableFault(document) ?? done((await readSettledPage(document)).extraction),
      capturePage: ({ id }) => capture(id),
      highlight: async ({ anchor }) => done({ found: showAnchor(document, anchor) }),
    },
    readerContracts,
    self(),
    (error) => console.error('[gongkai]', error),
  );
  browser.runtime.onMessage.addListener(listener);
  place.gongkaiReader = { version, isAlive, stop: () => browser.runtime?.onMessage?.removeListener(listener) };
}
