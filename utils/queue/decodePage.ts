/** Bytes in which a charset may be declared (HTML standard: 1,024; portals put scripts before it). */
const declaredWithin = 4_096;

export interface DecodedPage {
  readonly text: string;
  /** The encoding used, as the Encoding standard names it. */
  readonly charset: string;
  /** True when the declared encoding did not fit the bytes and another was taken. */
  readonly isGuess: boolean;
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : undefined;
}

/** The label's encoding; GB2312 and GBK are read as GB18030, which holds both and the rare characters of names. */
function known(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    const { encoding } = new TextDecoder(label.trim());
    return encoding === 'gbk' ? 'gb18030' : encoding;
  } catch (error) {
    // A RangeError: no such encoding. The page's own mistake; the next source is asked.
    if (!(error instanceof RangeError)) throw error;
    return undefined;
  }
}

const charset = /charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w-]{1,40})/i;

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declaredWithin));
  const tags = head.split(/<meta\b/i).slice(1);
  const label = tags.flatMap((tag) => charset.exec(tag.split('>', 1)[0] ?? '')?.[1] ?? [])[0];
  const encoding = known(label);
  // HTML standard: a page that could be read so far is not UTF-16, whatever it says.
  return encoding?.startsWith('utf-16') ? 'utf-8' : encoding;
}

function read(bytes: Uint8Array, charset: string, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(charset, { fatal }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return undefined;
  }
}

/**
 * A fetched page as text: byte order mark, then the header's charset, then the page's own, then what fits: UTF-8 and
 * GB18030 in turn. A declaration that does not fit the bytes yields to one that does. Never throws over a page.
 * @param contentType the header `Content-Type`; '' when there was none
 */
export function decodePage(bytes: Uint8Array, contentType: string): DecodedPage {
  const fromHeader = known(charset.exec(contentType)?.[1]);
  const said = byteOrderMark(bytes) ?? fromHeader ?? declared(bytes);
  for (const encoding of new Set([said ?? 'utf-8', declared(bytes) ?? 'utf-8', 'utf-8', 'gb18030'])) {
    const text = read(bytes, encoding, true);
    if (text !== undefined) return { text, charset: encoding, isGuess: said !== undefined && encoding !== said };
  }
  const encoding = said ?? 'utf-8';
  return { text: read(bytes, encoding, false) ?? '', charset: encoding, isGuess: true };
}
