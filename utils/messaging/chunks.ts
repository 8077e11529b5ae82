/**
 * Characters in one piece of a chunked capture. Two million characters are at most 6 MB of UTF-8, well under the
 * 64 MiB at which `runtime.sendMessage` throws, and under the 8 MiB from which a message is sent in pieces.
 */
export const chunkSize = 2_000_000;
/** Most pieces of one capture: source, body as HTML, text and markdown, escaped as JSON, of a 50 MB page. */
export const chunkLimit = 200;

/**
 * Splits a text into pieces of at most `size` characters, never between the halves of a surrogate pair.
 * '' gives no pieces. Joined in order they are the text again.
 */
export function splitIntoChunks(text: string, size = chunkSize): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + size, text.length);
    const last = text.charCodeAt(end - 1);
    const splitsPair = end < text.length && last >= 0xd800 && last <= 0xdbff && end - 1 > start;
    if (splitsPair) end -= 1;
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}
