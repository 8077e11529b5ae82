import type { AttachmentKind } from './attachmentText';

const starts = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const ascii = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

function isImage(bytes: Uint8Array): boolean {
  return (
    starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
    starts(bytes, 0xff, 0xd8, 0xff) ||
    starts(bytes, 0x47, 0x49, 0x46, 0x38) ||
    starts(bytes, 0x49, 0x49, 0x2a, 0x00) ||
    starts(bytes, 0x4d, 0x4d, 0x00, 0x2a) ||
    starts(bytes, 0x42, 0x4d) ||
    (starts(bytes, 0x52, 0x49, 0x46, 0x46) && ascii(bytes, 8, 12) === 'WEBP')
  );
}

/** Old Office files share one container; the name tells which program wrote it. */
function oldOffice(name: string): AttachmentKind {
  if (/\.(?:wps|wpt|et|ett|dps)$/i.test(name)) return 'wps';
  return /\.xl\w?$/i.test(name) ? 'xls' : 'doc';
}

/** HTML may begin with a comment and an XML declaration. */
function afterProlog(head: string): string {
  let rest = head;
  for (const [open, close] of [
    ['<!--', '-->'],
    ['<?xml', '>'],
  ] as const) {
    const end = rest.startsWith(open) ? rest.indexOf(close) : -1;
    if (end >= 0) rest = rest.slice(end + close.length).trimStart();
  }
  return rest;
}

/**
 * What a file is by its first bytes; names and media types lie (`.doc` that is HTML, `.pdf` that is an error page). A zip
 * is `zip` here: what is in it tells the rest (`readZip`).
 */
export function sniff(bytes: Uint8Array, name: string): AttachmentKind {
  if (/%PDF-\d/.test(ascii(bytes, 0, 1024))) return 'pdf';
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04) || starts(bytes, 0x50, 0x4b, 0x05, 0x06)) return 'zip';
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(name);
  if (isImage(bytes)) return 'image';
  const head = ascii(bytes, 0, 1024)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (/^<(?:!doctype html|html|head|body|script|meta|div)\b/i.test(afterProlog(head))) return 'web-page';
  const controls = bytes.subarray(0, 4096).some((byte) => byte < 9 || (byte > 13 && byte < 27));
  return bytes.length > 0 && !controls && /\.(?:txt|csv|md)$/i.test(name) ? 'text' : 'unknown';
}
