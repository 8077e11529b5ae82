import { remember, silentTags } from '../page';

/** Names of elements that are the page's furniture, never a text: matched word by word against id and class. */
const furnitureWords: ReadonlySet<string> = new Set(
  (
    'bottom ft g-ft nav navbar navigation menu topbar header sidebar aside copyright crumb crumbs breadcrumb breadcrumbs bread dqwz weizhi ' +
    'currentposition current-position pos position location bdsharebuttonbox social-share ewm erweima saoyisao sys dayin zihao prev ' +
    'next prevnext pre-next xgxx xgwj xgyd xgjd xglj pinglun toolbar tool tools page pager pagination editorname editor-name zrbj ' +
    'tip tips ad ads'
  ).split(' '),
);
/** Words that go on: share_box, print2. */
const furnitureStarts =
  /^(?:share|bdshare|jiathis|qr-?code|scan_code|print|font-?size|related|relation|recommend|comment|advert)\w*$/;
const foots = /^foot(?:er)?\d*$/;

/** printContent, `print TRS_Editor`: named after a control, yet the text's own container. */
const namesText = /content|article|text|main|body|zoom|trs_/;

/** Words that name a pager, a path or a box of tools, and on other sites the wrapper of the whole page. */
const wrapperWords: ReadonlySet<string> = new Set('page pos position location sys tool tools tip tips'.split(' '));

const lengthOf = remember((element: Element) => (element.textContent ?? '').length);

const deepest = 6;

/** Does this element, by its name a pager or the like, stand near the top of the page and hold most of it? */
function isWrapper(element: Element): boolean {
  const { body } = element.ownerDocument;
  let at: Element | null = element;
  for (let level = 0; at && at !== body && level <= deepest; level += 1) at = at.parentElement;
  return at !== null && at === body && lengthOf(element) > lengthOf(at) * 0.5;
}

const isFurnitureWord = (word: string, names: string) =>
  furnitureWords.has(word) || foots.test(word) || (furnitureStarts.test(word) && !namesText.test(names));

const furnitureTags = new Set(['nav', 'footer', 'aside', 'button', 'form', 'input', 'dialog', 'marquee']);

/** Do this element's tag, role, id or class say that it is furniture (navigation, footer, share bar, pager)? */
export function isFurnitureName(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'html' || tag === 'body' || tag === 'td' || tag === 'p') return false;
  if (tag === 'form') return false;
  if (furnitureTags.has(tag)) return true;
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'contentinfo' || role === 'search') return true;
  const names = `${element.id} ${element.getAttribute('class') ?? ''}`.toLowerCase();
  if (names.length < 2) return false;
  const told = names.split(/\s+/).filter((name) => name !== '' && isFurnitureWord(name, names));
  return told.length > 0 && !(told.every((name) => wrapperWords.has(name)) && isWrapper(element));
}

/** Text only the foot of a site carries. */
export const footText = /版权所有|网站标识码|ICP备|公网安备|主办单位|技术支持/;

export const isSilent = (element: Element) => silentTags.has(element.nodeName.toUpperCase());
