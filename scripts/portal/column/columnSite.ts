import type { Behaviour } from '../portal';
import { type ColumnEntry, columnEntries } from './entries';
import { encodeGbk } from './gbk';
import { attachmentFile, captchaPage, documentPage, listPage } from './pages';

const byPath = new Map(columnEntries.map((entry) => [entry.path, entry]));
const movedPath = ({ number }: ColumnEntry) => `/zwgk/moved/${number}.html`;
const byMovedPath = new Map(
  columnEntries.filter(({ trait }) => trait === 'moved').map((entry) => [movedPath(entry), entry]),
);

const page = (body: string | Uint8Array, more: Behaviour = {}): Behaviour => ({
  status: 200,
  headers: { 'content-type': 'text/html' },
  body,
  ...more,
});

/** The answers of one portal's large column. It remembers how often a flaky page was asked for. */
export function columnSite(): (path: string) => Behaviour {
  const asked = new Map<string, number>();

  function answer(entry: ColumnEntry): Behaviour {
    const times = (asked.get(entry.path) ?? 0) + 1;
    asked.set(entry.path, times);
    switch (entry.trait) {
      case 'flaky':
        return times <= 2 ? { status: 500, body: 'Internal Server Error' } : page(documentPage(entry));
      case 'gone':
        return { status: 404, body: '<html><title>404</title><body>页面不存在</body></html>' };
      case 'moved':
        return { status: 301, headers: { location: movedPath(entry) }, body: '' };
      case 'captcha':
        return page(captchaPage, { status: 200 });
      case 'gbk':
        return page(encodeGbk(documentPage(entry)));
      case 'slow':
        return page(documentPage(entry), { delayMs: 2_000 });
      default:
        return page(documentPage(entry));
    }
  }

  return (path) => {
    const list = /^\/zwgk\/fdzdgknr\/fzzf\/(?:index(?:_(\d+))?\.html)?$/.exec(path);
    if (list && Number(list[1] ?? 0) < 40) return page(listPage(Number(list[1] ?? 0)));
    const entry = byPath.get(path);
    if (entry) return answer(entry);
    const moved = byMovedPath.get(path);
    if (moved) return page(documentPage(moved));
    if (/^\/upload\/P\d+\.pdf$/.test(path)) {
      return page(attachmentFile, { headers: { 'content-type': 'application/pdf' } });
    }
    return { status: 404, body: '<html><title>404</title><body>页面不存在</body></html>' };
  };
}
