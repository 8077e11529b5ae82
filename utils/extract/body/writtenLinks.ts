const address = /\bhref\s{0,3}=\s{0,3}\\?["']([^"'\\]{1,400})/i;

/**
 * Links in the HTML that a script would write (`document.write('<a href="./P020….pdf">…</a>')`): address and text of each.
 * Plain search from tag to tag, so that foreign text cannot make it slow.
 */
export function writtenLinks(script: string): { readonly href: string; readonly text: string }[] {
  const links: { href: string; text: string }[] = [];
  for (let at = script.indexOf('<a '); at >= 0 && links.length < 500; at = script.indexOf('<a ', at + 3)) {
    const close = script.indexOf('>', at);
    if (close < 0) break;
    const href = close - at > 1000 ? undefined : address.exec(script.slice(at, close))?.[1];
    if (!href) continue;
    const end = script.indexOf('<', close);
    links.push({ href, text: script.slice(close + 1, end < 0 ? close + 1 : Math.min(end, close + 300)).trim() });
  }
  return links;
}
