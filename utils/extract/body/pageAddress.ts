/** How the pages of one text are named: `100.html`, `100_2.html`, or one address with the page among its parameters. */

const ending = /(\.(?:s?html?|jhtml|jspx?|aspx?|php|do))?$/i;
const pageParameter = /^(?:page|pageno|pageindex|currentpage|cur_page|curpage|pn|pg|p|pagenum)$/i;
const listName = /\/(?:(?:index|list|default|more|node|col|channel)[\w-]{0,20})?$/i;

interface Parts {
  /** All of the address before the ending of its file. */
  readonly stem: string;
  readonly ending: string;
  /** Its parameters without the page, sorted. */
  readonly query: string;
  readonly page: number | undefined;
}

function partsOf(address: string): Parts | undefined {
  if (!URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  const shown = ending.exec(pathname)?.[1] ?? '';
  const all = [...searchParams];
  const page = all.find(([name, value]) => pageParameter.test(name) && /^\d{1,3}$/.test(value));
  return {
    stem: host + pathname.slice(0, pathname.length - shown.length),
    ending: shown.toLowerCase(),
    query: all
      .filter((pair) => pair !== page)
      .map((pair) => pair.join('='))
      .sort()
      .join('&'),
    page: page && Number(page[1]),
  };
}

/** Which page of the text that begins at `first` an address is; undefined where it is none of its further pages. */
export function numberOfPage(first: string, address: string): number | undefined {
  const [from, at] = [partsOf(first), partsOf(address)];
  if (!from || !at || from.ending !== at.ending || from.query !== at.query) return undefined;
  if (from.stem === at.stem) return at.page;
  const number = at.stem.startsWith(from.stem)
    ? /^[_-](\d{1,3})$/.exec(at.stem.slice(from.stem.length))?.[1]
    : undefined;
  return number && at.page === from.page ? Number(number) : undefined;
}

/** The address of the first page, where this one is named like a further page: `100.html` for `100_2.html`. */
export function firstPageOf(address: string): string | undefined {
  const cut = address.replace(/[_-]\d{1,3}(?=(?:\.\w{2,6})?(?:$|[?#]))/, '');
  return cut === address ? undefined : cut;
}

/** Is this address named like a list's (`index`, a folder)? Its further pages are the list's. */
export function isOfList(address: string): boolean {
  const stem = partsOf(address)?.stem ?? '';
  return listName.test(stem.replace(/[_-]\d{1,3}$/, ''));
}
