import type { Recognition } from '@/utils/report/extraction';

/** Milliseconds after arriving on a page in which late content is waited for (DESIGN.md section 4). */
const patience = 5_000;
/** Pause between two looks, so that a page that never stops changing costs next to nothing. */
const pauseBetween = 500;

export interface Watched {
  readonly document: Document;
  /** The address now; it may change without a load. */
  readonly url: () => string;
  readonly recognise: (url: string) => Recognition;
  readonly announce: (recognition: Recognition, url: string) => void;
  /** False once the extension has been reloaded or removed: then all of this ends by itself. */
  readonly isAlive: () => boolean;
}

/**
 * Recognises the page on arrival, again while its content may still be coming, and again after each navigation that
 * loads no new document. Announces what is new only. Returns what stops it.
 */
export function watchPage({ document, url, recognise, announce, isAlive }: Watched): () => void {
  let announced = '';
  let arrivedAt = performance.now();
  let seen = url();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = () => {
    timer = undefined;
    if (!isAlive()) return stop();
    const address = url();
    const recognition = recognise(address);
    const said = `${recognition.kind} ${address}`;
    if (said !== announced) announce(recognition, address);
    announced = said;
    if (recognition.kind !== 'other' || performance.now() - arrivedAt > patience) changes.disconnect();
  };
  const lookSoon = () => {
    timer ??= setTimeout(look, pauseBetween);
  };
  const changes = new MutationObserver(lookSoon);
  const arrive = () => {
    arrivedAt = performance.now();
    changes.observe(document, { childList: true, subtree: true });
    setTimeout(() => changes.disconnect(), patience + pauseBetween);
  };
  // `popstate` is silent for pushState and the navigation API is missing in older Firefox: the address is compared.
  const navigation = setInterval(() => {
    if (!isAlive()) return stop();
    if (document.visibilityState === 'hidden' || url() === seen) return;
    seen = url();
    arrive();
    lookSoon();
  }, 1_000);
  const stop = () => {
    clearInterval(navigation);
    clearTimeout(timer);
    changes.disconnect();
  };
  arrive();
  look();
  return stop;
}
