/** Query parameters that say where a visitor came from, not what the page is. */
const tracking =
  /^(utm_[^=]*|spm|isappinstalled|nsukey|jsessionid|eqid|bd_vid|fbclid|gclid|_t)=|^from=(timeline|singlemessage|groupmessage)/i;

/** First labels of a mobile twin: m.example.gov.cn, wap., 3g., mobile. */
const mobileHost = /^(www|m|wap|3g|mobile)\./;

/**
 * The address without what does not tell pages apart: scheme, `www.` and mobile prefixes, default port, fragment,
 * tracking parameters, their order, `;jsessionid`, trailing slash and index file. A fragment that is a route (`#/…`, `#!…`)
 * stays. Not an address: the text itself, trimmed.
 * Source: issue 4 item 5 (http/https, mobile/desktop) and knowledge/portals.md.
 */
export function urlKey(address: string): string {
  if (!URL.canParse(address)) return address.trim();
  const url = new URL(address);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return `${url.protocol}${url.pathname}`;
  const host = url.hostname.replace(/\.$/, '').replace(mobileHost, '');
  const port = url.port === '80' || url.port === '443' ? '' : url.port;
  const path = withoutSlashes(withoutSession(url.pathname).replace(/\/index\.(s?html?|jsp|aspx?|php)$/i, '/'));
  const query = url.search
    .slice(1)
    .split('&')
    .map(parameter)
    .filter((pair) => pair !== '' && !tracking.test(pair))
    .sort()
    .join('&');
  const route = /^#[/!]/.test(url.hash) ? url.hash : '';
  return `${host}${port && `:${port}`}${path}${query && `?${query}`}${route}`;
}

/** A parameter as it is meant; one that is not UTF-8 (GBK portals) as it is written, else two names would look alike. */
function parameter(written: string): string {
  const [pair] = [...new URLSearchParams(written)].map(([name, value]) => `${name}=${value}`);
  return pair === undefined || pair.includes('\ufffd') ? written : pair;
}

/** Without the `;jsessionid=…` of the last step. */
function withoutSession(path: string): string {
  const at = path.toLowerCase().indexOf(';jsessionid=', path.lastIndexOf('/') + 1);
  return at < 0 ? path : path.slice(0, at);
}

function withoutSlashes(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end -= 1;
  return path.slice(0, end);
}
