import { remember, textNodes } from '../page';

const titleWords: ReadonlySet<string> = new Set(
  'bt biaoti wzbt xlbt artititle headline h1 p20 tt xxgkbt artt'.split(' '),
);

/** Does a class or id name a title: article-title, xl_bt, con_tit2? Word by word, so that a long name costs no more. */
function namesTitle(names: string): boolean {
  return names
    .slice(0, 300)
    .toLowerCase()
    .split(/[\s-]+/)
    .some((word) => {
      if (word.includes('title')) return word.length <= 25;
      const whole = word.replaceAll('_', '');
      if (/^con(?:tent)?tit/.test(whole) || titleWords.has(whole)) return true;
      return word.split('_').some((part) => {
        const stem = part.replace(/\d{1,4}$/, '');
        return titleWords.has(part) || titleWords.has(stem) || (stem.endsWith('tit') && stem.length <= 11);
      });
    });
}

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

/** Does an element hold more than 300 characters? Asked of the same few again and again, so the answer is kept. */
export const isLong = remember((element: Element): boolean => {
  let length = 0;
  for (const node of textNodes(element, 400)) {
    length += node.data.length;
    if (length > 300) return true;
  }
  return false;
});

/** How much an element's tag, name and type size say that it is a title: 0 to 4. */
export function titleRank(element: Element): number {
  let rank = 0;
  let at: Element | null = element;
  for (let climbs = 0; at && climbs < 3; climbs += 1, at = at.parentElement) {
    const own = Math.max(byTag[at.localName] ?? 0, namesTitle(`${at.getAttribute('class') ?? ''} ${at.id}`) ? 2.5 : 0);
    rank = Math.max(rank, own - climbs * 0.3);
    if (isLong(at)) break;
  }
  return Math.max(rank, isLarge(element) ? 2 : isBold(element) ? 1.2 : 0);
}

/** Bold and 16 points, 18 pixels or more, by inline style. */
function isBold(element: Element): boolean {
  const style = element.getAttribute('style') ?? '';
  const size = /font-size\s*:\s*(\d{1,3})(?:\.\d+)?\s*(pt|px)/i.exec(style);
  if (!size || !/font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style)) return false;
  return Number(size[1]) >= (size[2]?.toLowerCase() === 'pt' ? 16 : 18);
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
