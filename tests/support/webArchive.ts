import { encodeGbk } from '@/scripts/portal/column/gbk';

/** A text as quoted-printable of its bytes, in lines of at most 76 signs (RFC 2045 section 6.7). */
export function quotedPrintable(bytes: Uint8Array): string {
  const signs = [...bytes].map((byte) =>
    (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32
      ? String.fromCharCode(byte)
      : byte === 10
        ? '\r\n'
        : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  let line = '';
  let text = '';
  for (const sign of signs) {
    if (sign === '\r\n') {
      text += `${line}\r\n`;
      line = '';
    } else if (line.length + sign.length > 72) {
      text += `${line}=\r\n`;
      line = sign;
    } else line += sign;
  }
  return text + line;
}

/** A web archive as older browsers and tools wrote it: the page in GBK, quoted-printable or base64, and a picture beside it. */
export function archiveInGbk(html: string, url: string, encoding: 'quoted-printable' | 'base64'): Uint8Array {
  const bytes = encodeGbk(html);
  const body = encoding === 'base64' ? Buffer.from(bytes).toString('base64') : quotedPrintable(bytes);
  const boundary = '----=_NextPart_000_0000';
  const text = [
    'From: <saved>',
    'Subject: =?gb2312?B?xLfNqNaq?=',
    'MIME-Version: 1.0',
    `Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="${boundary}"`,
    '',
    'This is a multi-part message in MIME format.',
    '',
    `--${boundary}`,
    'Content-Type: text/html;\r\n\tcharset="gb2312"',
    `Content-Transfer-Encoding: ${encoding}`,
    `Content-Location: ${url}`,
    '',
    body,
    `--${boundary}`,
    'Content-Type: image/gif',
    'Content-Transfer-Encoding: base64',
    'Content-Location: http://www.saved.gov.cn/a.gif',
    '',
    'R0lGODlhAQABAAAAACw=',
    `--${boundary}--`,
    '',
  ].join('\r\n');
  return new Uint8Array(Buffer.from(text, 'latin1'));
}
