/**
 * The page as the browser holds it now: doctype and root element. The source is what a later, better rule is run on
 * again, so nothing is left out. '' for a document without a root.
 */
export function pageSource(document: Document): string {
  const root = document.documentElement?.outerHTML ?? '';
  const { doctype } = document;
  if (!doctype) return root;
  const ids = doctype.publicId ? ` PUBLIC "${doctype.publicId}"` : doctype.systemId ? ' SYSTEM' : '';
  const system = doctype.systemId ? ` "${doctype.systemId}"` : '';
  return `<!DOCTYPE ${doctype.name}${ids}${system}>\n${root}`;
}

/** A page's source with the source of a frame that was read for it, under a comment that names the frame. */
export function withFrameSource(source: string, frame: Document): string {
  return `${source}\n<!-- frame ${frame.URL.replaceAll('--', '%2D%2D')} -->\n${pageSource(frame)}`;
}
