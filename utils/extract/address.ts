/** A page's address resolved against its base, when it can be fetched (http, https, ftp); else undefined. */
export function absoluteAddress(address: string | null | undefined, base: string): string | undefined {
  const asked = address?.trim();
  if (!asked || asked === 'undefined' || asked === 'null' || /^#+$/.test(asked)) return undefined;
  try {
    const url = new URL(asked, base || undefined);
    return /^(?:https?|ftp):$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** What relative addresses of a page are resolved against: its `<base href>` where it has one, else its own address. */
export function baseOf(document: Document, url: string): string {
  return absoluteAddress(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
}
