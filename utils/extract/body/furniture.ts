import { silentTags } from '../page';

/** Names of elements that are the page's furniture, never a text: matched word by word against id and class. */
const furnitureWords =
  /^(?:foot(?:er)?\d*|bottom|nav|navbar|navigation|menu|topbar|header|sidebar|aside|copyright|crumbs?|breadcrumbs?|bread|dqwz|weizhi|current-?position|pos(?:ition)?|location|share\w*|bdshare\w*|bdsharebuttonbox|jiathis\w*|social-share|qr-?code\w*|ewm|erweima|scan_code\w*|saoyisao|sys|print\w*|dayin|font-?size\w*|zihao|prev|next|prevnext|pre-?next|xgxx|xgwj|xgyd|xgjd|xglj|related\w*|relation\w*|recommend\w*|comment\w*|pinglun|toolbar|tools?|pager?|pagination|editor-?name|zrbj|tips?|advert\w*|ads?)$/;

const furnitureTags = new Set(['nav', 'footer', 'aside', 'button', 'form', 'input', 'dialog', 'marquee']);

/** Do this element's tag, role, id or class say that it is furniture (navigation, footer, share bar, pager)? */
export function isFurnitureName(element: Element): boolean {
  const tag = element.localName;
  if (tag === 'html' || tag === 'body' || tag === 'td' || tag === 'p') return false;
  if (tag === 'form') return false;
  if (furnitureTags.has(tag)) return true;
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'contentinfo' || role === 'search') return true;
  const id = element.id;
  if (id && furnitureWords.test(id.toLowerCase())) return true;
  const names = element.getAttribute('class');
  if (!names) return false;
  for (const name of names.split(/\s+/)) if (name && furnitureWords.test(name.toLowerCase())) return true;
  return false;
}

/** Text only the foot of a site carries. */
export const footText = /版权所有|网站标识码|ICP备|公网安备|主办单位|技术支持/;

export const isSilent = (element: Element) => silentTags.has(element.nodeName.toUpperCase());
