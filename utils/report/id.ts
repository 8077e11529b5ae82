const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * A new id: 26 characters of lower-case Crockford base32 over 130 random bits.
 * `crypto.randomUUID` is missing on plain-http pages, where half of the portals live; the caller passes its own
 * `crypto.getRandomValues`, because the core knows no browser.
 */
export function newId(fillRandom: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array): string {
  const bytes = fillRandom(new Uint8Array(26));
  return Array.from(bytes, (byte) => alphabet[byte & 31]).join('');
}
