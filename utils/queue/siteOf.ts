/**
 * The part of a host name that stands for one site: `x.gov.cn` of `www.x.gov.cn` and `xxgk.x.gov.cn`. Not the public
 * suffix list: below `gov.cn` the third label is the body that holds the name, which is what matters here.
 */
export function siteOf(host: string): string {
  const name = host.replace(/:\d+$/, '');
  // Some offices have a bare address; its numbers are no names, and its neighbours belong to others.
  if (/^[\d.]+$/.test(name)) return name;
  const labels = name.split('.');
  return labels.slice(host.includes('.gov.cn') || /\.(?:com|net|org|edu)\.cn/.test(host) ? -3 : -2).join('.');
}

/**
 * The hosts a redirect may lead to: those asked for. `www.` before a name or not is one host by custom; the other names
 * of a site are other offices (`fgw.x.gov.cn`), and nobody asked for them.
 */
export function redirectHosts(hosts: readonly string[]): readonly string[] {
  const twin = (host: string) => (host.startsWith('www.') ? host.slice(4) : `www.${host}`);
  return [...new Set(hosts.flatMap((host) => (/^[\d.:]+$/.test(host) ? [host] : [host, twin(host)])))];
}

/** The hosts a job may ask, with `host` when it belongs to a site the researcher asked for. */
export function hostsWith(hosts: readonly string[], host: string): readonly string[] {
  return hosts.some((asked) => siteOf(asked) === siteOf(host)) ? [...hosts, host] : hosts;
}
