/** Characters of page source above which a capture is refused as too large. */
export const sourceLimit = 50_000_000;
/** Characters of one body, as text, HTML or Markdown, above which a capture is refused as too large. */
export const textLimit = 20_000_000;
