import { encodeGbk } from '../column/gbk';
import type { Behaviour } from '../portal';
import { formSites } from './formSites';
import { interfaceSites } from './interfaceSites';
import { documentHtml, hostOf, type ListSite, rowsOf } from './listSite';
import { pagedSites } from './pagedSites';

/** Every way from page to page that `knowledge/portals.md` tells of, each as a small column on a host of its own. */
export const listSites: readonly ListSite[] = [...pagedSites, ...interfaceSites, ...formSites];

export const listUrlOf = (site: ListSite): string => `http://${hostOf(site)}${site.path}`;

/** The addresses of a sample list's documents, as the portal made them. */
export const documentUrlsOf = (site: ListSite): string[] =>
  rowsOf(site).map(({ path }) => `http://${hostOf(site)}${path}`);

/** One of them by its short name. */
export function listSite(id: string): ListSite {
  const site = listSites.find((each) => each.id === id);
  if (!site) throw new Error(`No sample list is called ${id}`);
  return site;
}

const byHost = new Map(listSites.map((site) => [hostOf(site), site]));

const inGbkSays = (html: string) => html.replace('charset="utf-8"', 'charset="gb2312"');

/** Sent fields as a server reads them that knows GBK and no other encoding. */
function sentInGbk(text: string): URLSearchParams {
  const read = (part: string) => {
    const bytes = Buffer.from(
      part
        .replaceAll('+', ' ')
        .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16))),
      'latin1',
    );
    return new TextDecoder('gbk').decode(bytes);
  };
  const pairs = text.split('&').filter((pair) => pair !== '');
  return new URLSearchParams(pairs.map((pair) => [read(pair.split('=')[0] ?? ''), read(pair.split('=')[1] ?? '')]));
}

/** What a sample list answers; undefined for a host that is none of them. `body`: what was posted. */
export function listSiteAnswer(host: string, path: string, body: string): Behaviour | undefined {
  const site = byHost.get(host);
  if (!site) return undefined;
  const url = new URL(path, `http://${host}`);
  const rows = rowsOf(site);
  const row = rows.find((each) => each.path === url.pathname);
  const isGbk = site.charset === 'gbk';
  const asked = {
    path: url.pathname,
    query: isGbk ? sentInGbk(url.search.slice(1)) : url.searchParams,
    form: isGbk ? sentInGbk(body) : new URLSearchParams(body),
  };
  const text = row ? documentHtml(row) : site.answer(asked, rows);
  if (text === undefined) return { status: 404, body: '<html><title>404</title><body>页面不存在</body></html>' };
  // Declared by the page alone, as such sites do.
  if (isGbk) return { status: 200, headers: { 'content-type': 'text/html' }, body: encodeGbk(inGbkSays(text)) };
  const type = text.startsWith('{') ? 'application/json' : text.startsWith('<datastore') ? 'text/xml' : 'text/html';
  return { status: 200, headers: { 'content-type': `${type}; charset=utf-8` }, body: text };
}
