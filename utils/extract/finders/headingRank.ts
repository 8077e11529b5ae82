const titleName =
  /(?:^|[\s_-])(?:\w{0,12}title\w{0,8}|\w{0,8}tit|bt|biaoti|wzbt|xl_?bt|arti_?title|headline|h1|p20|tt|xxgk_?bt|art_?t|content_?tit\w*|con_?tit\w*)(?:$|[\s_\d-])/i;
const byTag: Readonly<Record<string, number>> = {
  h1: 4,
  ucaptitle: 4,
  h2: 3,
  h3: 2.5,
  h4: 2,
  strong: 1,
  b: 1,
  center: 1,
};

/** How much an element's tag, name and type size say that it is a title: 0 to 4. */
export function titleRank(element: Element): number {
  let rank = 0;
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 3; climbs += 1, at = at.parentElement) {
    const own = Math.max(
      byTag[at.localName] ?? 0,
      titleName.test(`${at.getAttribute('class') ?? ''} ${at.id}`) ? 2.5 : 0,
    );
    rank = Math.max(rank, own - climbs * 0.3);
    if ((at.textContent ?? '').length > 300) break;
  }
  return Math.max(rank, isLarge(element) ? 2 : 0);
}

/** 18 points or 24 pixels and more, by inline style or `<font size>`. */
export function isLarge(element: Element): boolean {
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 3; climbs += 1, at = at.parentElement) {
    const size = /font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(pt|px)/i.exec(at.getAttribute('style') ?? '');
    if (size && Number(size[1]) >= (size[2]?.toLowerCase() === 'pt' ? 18 : 24)) return true;
    if (at.nodeName === 'FONT' && Number((at.getAttribute('size') ?? '0').replace('+', '')) >= 5) return true;
  }
  return false;
}
