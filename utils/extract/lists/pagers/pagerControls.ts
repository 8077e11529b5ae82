import { seenText } from '../../page';

/** Elements a pager's controls are made of. */
export const controls =
  'a,[tagname],button[onclick],span[onclick],li[onclick],input[type="button" i][onclick],span[data-href],button[data-href],button[data-next]';
/** A picture of an arrow, by the name of its file. */
const arrowFile = /(?:^|\/)(?:next|nextpage|xiayiye|xyy)[\w-]{0,6}\.(?:gif|png|jpe?g|svg)$/i;

/** A picture without words that leads to an address: the arrow of a pager (a picture show's leads nowhere). */
function pictureName(link: Element): string {
  const picture = /^(?:#|javascript:|$)/i.test(link.getAttribute('href') ?? '') ? null : link.querySelector('img[src]');
  return picture && arrowFile.test(picture.getAttribute('src') ?? '') ? 'next' : '';
}

const written = (link: Element) =>
  seenText(link, 40).replace(/\s/g, '') ||
  (link.getAttribute('value') ?? '').replace(/\s/g, '') ||
  (link.getAttribute('title') ?? '').trim() ||
  (link.querySelector('img[alt]')?.getAttribute('alt') ?? '').trim() ||
  (link.querySelector('img[title]')?.getAttribute('title') ?? '').trim() ||
  (link.getAttribute('aria-label') ?? '').trim() ||
  pictureName(link);

/** A name without the brackets around it: [下一页]. */
export const bare = (name: string): string => (/^[[【(（〔].{1,10}[\]】)）〕]$/.test(name) ? name.slice(1, -1) : name);

/** What a control of a pager is called: its text, value, title or picture's text, without brackets. */
export const nameOf = (link: Element): string => bare(written(link));
