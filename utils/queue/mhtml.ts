/** The page kept in a web archive (MHTML, RFC 2557): its bytes, media type with charset, and address. */
export interface ArchivedPage {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly url: string | undefined;
}

interface Part {
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Bytes as characters of the same number, so that headers are read as text and bodies stay bytes. */
const asLatin1 = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** windows-1252 stands behind the label latin1; these are its 27 characters that are not their own byte. */
const latin1Bytes = new Map<number, number>(
  Array.from({ length: 32 }, (_, at) => 0x80 + at).map((byte) => [asLatin1(Uint8Array.of(byte)).charCodeAt(0), byte]),
);
const asBytes = (text: string) =>
  Uint8Array.from(text, (sign) => latin1Bytes.get(sign.charCodeAt(0)) ?? sign.charCodeAt(0));

function splitPart(text: string): Part {
  const end = /\r?\n\r?\n/.exec(text);
  const head = (end ? text.slice(0, end.index) : text).replace(/\r?\n[ \t]/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split(/\r?\n/)) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return { headers, body: end ? text.slice(end.index + end[0].length) : '' };
}

function decodeBody({ headers, body }: Part): Uint8Array {
  const encoding = headers.get('content-transfer-encoding')?.toLowerCase();
  if (encoding === 'base64') return asBytes(atob(body.replace(/[^A-Za-z0-9+/=]/g, '')));
  if (encoding !== 'quoted-printable') return asBytes(body);
  const joined = body.replace(/=\r?\n/g, '');
  return asBytes(
    joined.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => asLatin1(Uint8Array.of(Number.parseInt(hex, 16)))),
  );
}

/**
 * Takes the page out of a web archive: its first HTML part. undefined when the bytes are no archive or hold no page.
 * Pictures and style sheets in it are left alone.
 */
export function readMhtml(bytes: Uint8Array): ArchivedPage | undefined {
  const whole = splitPart(asLatin1(bytes));
  const type = whole.headers.get('content-type') ?? '';
  const boundary = /boundary="?([^";]{1,200})"?/i.exec(type)?.[1];
  if (!whole.headers.has('mime-version') || boundary === undefined) return undefined;
  const parts = whole.body.split(`--${boundary}`).map((part) => splitPart(part.replace(/^\r?\n/, '')));
  const page = parts.find(({ headers }) => headers.get('content-type')?.toLowerCase().startsWith('text/html'));
  if (!page) return undefined;
  const url = whole.headers.get('snapshot-content-location') ?? page.headers.get('content-location');
  return { bytes: decodeBody(page), contentType: page.headers.get('content-type') ?? '', url };
}
