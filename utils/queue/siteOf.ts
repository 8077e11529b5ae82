/**
 * The part of a host name that stands for one site: `x.gov.cn` of `www.x.gov.cn` and `xxgk.x.gov.cn`. Not the public
 * suffix list: below `gov.cn` the third label is the body that holds the name, which is what matters here.
 */
export function siteOf(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.');
  return labels.slice(host.includes('.gov.cn') || /\.(?:com|net|org|edu)\.cn/.test(host) ? -3 : -2).join('.');
}

/** The hosts a job may ask, with `host` when it belongs to a site the researcher asked for. */
export function hostsWith(hosts: readonly string[], host: string): readonly string[] {
  return hosts.some((asked) => siteOf(asked) === siteOf(host)) ? [...hosts, host] : hosts;
}
