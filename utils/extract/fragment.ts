/**
 * HTML text parsed into a document of its own, where no script runs and no image loads (no browsing context).
 * Undefined when the page's policy forbids it (Trusted Types).
 */
export function parseFragment(document: Document, html: string): Element | undefined {
  const inert = document.implementation.createHTMLDocument('');
  try {
    inert.body.innerHTML = html;
  } catch {
    return undefined; // A Trusted Types policy refuses: the text is not read rather than the page broken.
  }
  return inert.body;
}
