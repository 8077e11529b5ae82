/** Bytes from the end in which a ZIP's directory must end: its record and the longest comment (APPNOTE 4.3.16). */
const directoryWithin = 22 + 65_535;
/** Readers look for `%%EOF` in the last 1,024 bytes (ISO 32000-1, annex H); servers append a little. */
const pdfEndWithin = 2_048;

const signs = {
  pdf: [0x25, 0x50, 0x44, 0x46],
  pdfEnd: [0x25, 0x25, 0x45, 0x4f, 0x46],
  zip: [0x50, 0x4b, 0x03, 0x04],
  zipEnd: [0x50, 0x4b, 0x05, 0x06],
  png: [0x89, 0x50, 0x4e, 0x47],
  pngEnd: [0x49, 0x45, 0x4e, 0x44],
  jpeg: [0xff, 0xd8, 0xff],
  jpegEnd: [0xff, 0xd9],
} as const;

const begins = (bytes: Uint8Array, sign: readonly number[]) => sign.every((byte, at) => bytes[at] === byte);

function endsWithin(bytes: Uint8Array, sign: readonly number[], within: number): boolean {
  const first = Math.max(0, bytes.length - within);
  for (let at = bytes.length - sign.length; at >= first; at -= 1) {
    if (sign.every((byte, n) => bytes[at + n] === byte)) return true;
  }
  return false;
}

/**
 * Whether a file has its beginning and not its end: PDF, ZIP and what is made of it (DOCX, XLSX, OFD), PNG, JPEG. A
 * server that states too small a Content-Length makes the browser cut the file there without a word. Files of other
 * kinds do not tell.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  if (begins(bytes, signs.pdf)) return !endsWithin(bytes, signs.pdfEnd, pdfEndWithin);
  if (begins(bytes, signs.zip)) return !endsWithin(bytes, signs.zipEnd, directoryWithin);
  if (begins(bytes, signs.png)) return !endsWithin(bytes, signs.pngEnd, pdfEndWithin);
  if (begins(bytes, signs.jpeg)) return !endsWithin(bytes, signs.jpegEnd, directoryWithin);
  return false;
}
