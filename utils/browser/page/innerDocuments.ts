/** Frames looked into at most: a hostile page may hold ten thousand. */
const frameLimit = 20;

/**
 * Documents of the page's same-origin frames that have some text, longest first. Frames of other origins give no
 * document; nothing inside frames of frames is looked for (no portal seen does that, portals.md section 7).
 */
export function innerDocuments(document: Document): Document[] {
  const frames = Array.from(document.querySelectorAll<HTMLIFrameElement>('iframe, frame')).slice(0, frameLimit);
  return frames
    .map((frame) => frame.contentDocument)
    .filter((inner) => inner !== null)
    .map((inner) => ({ inner, characters: inner.body?.textContent?.trim().length ?? 0 }))
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters)
    .map(({ inner }) => inner);
}
