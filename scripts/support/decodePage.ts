export interface SavedText {
  readonly text: string;
  readonly charset: string;
}

/**
 * The text of a saved page, and the encoding it was read in. BOM first; then UTF-8 when the bytes are valid UTF-8
 * (saved copies are often converted without their `meta`); then the charset the page names; then GB18030, which covers
 * GB2312 and GBK.
 */
export function decodePage(bytes: Uint8Array): SavedText {
  const as = (decoder: TextDecoder) => ({ text: decoder.decode(bytes), charset: decoder.encoding });
  const marked = byteOrderMark(bytes);
  if (marked) return as(new TextDecoder(marked));
  const utf8 = new TextDecoder('utf-8').decode(bytes);
  const broken = (utf8.match(/\ufffd/g) ?? []).length;
  const wide = (utf8.match(/[\u0080-\uffff]/g) ?? []).length;
  if (broken === 0 || broken * 5 < wide) return { text: utf8, charset: 'utf-8' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 8192));
  const named = /charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1]?.toLowerCase();
  const other = named && !/^(?:utf-?8|gb2312|gbk|x-gbk)$/.test(named) ? named : 'gb18030';
  return as(decoder(other));
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    return new TextDecoder('gb18030'); // The page names a charset that does not exist.
  }
}
