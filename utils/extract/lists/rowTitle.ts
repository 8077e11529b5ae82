import { childElements } from '../body/childElements';
import { fold, seenText, tidy } from '../page';
import { dateHead, dateTail, daysIn, isTooltip, linkText, namingPart } from './rowText';

const cutShort = /(?:…|\.\.)$/;
const lead = /^[·•▪■◆●○★☆→»›>\-—\s]{1,4}(?=\S)/;
/** What editors put before a title: it stays at the top, it is new. */
const badge = /^[[【(（〔]\s?(?:置顶|推荐|最新|新|热|荐|顶|new|hot|top)\s?[\]】)）〕]\s?/i;

const badgeAlone = /^[[【(（]?\s?(?:置顶|推荐|最新|新|热|荐|顶|new|hot|top)\s?[!！\]】)）]?$/i;

/** A label that a style sheet sets apart: the office or the kind before the title (<span class="label">法制司</span>). */
const labelClass = /(?:^|\s)(?:label|badge|tag)(?=$|[\s-])/i;

/** Without a badge (置顶, new) that stands in an element of its own at the start or the end of its link. */
function withoutBadges(link: Element, text: string): string {
  let left = text;
  const days = new Set(daysIn(link));
  const children = [...childElements(link)].filter((child) => !days.has(child));
  for (const [child, isFirst] of [
    [children[0], true],
    [children.at(-1), false],
  ] as const) {
    const said = child ? seenText(child, 12) : '';
    const isLabel = child !== undefined && said !== '' && labelClass.test(child.getAttribute('class') ?? '');
    if (!badgeAlone.test(said) && !(isLabel && left.length - said.length >= 8)) continue;
    if (isFirst && left.startsWith(said)) left = left.slice(said.length).trim();
    else if (left.length > said.length && left.endsWith(said)) left = left.slice(0, -said.length).trim();
  }
  return left;
}

const nextPair =
  /\s?(?:作\s{0,4}者|来\s{0,4}源|栏\s{0,4}目|(?:点击|浏览|阅读|更新|发布|发表|录入)(?:次数|数|量|日期|时间)?)\s?[:：]/;

/** The title in a tooltip of pairs (标题：… 发布日期：…). */
function labelled(attribute: string): string {
  const value = attribute.slice(attribute.search(/[:：]/) + 1);
  const next = value.search(nextPair);
  return (next < 0 ? value : value.slice(0, next)).trim();
}

/** The index number in brackets before a title: [014189449/2017-11504]. */
const numberBefore = /^[[【(（]\s?[\dA-Z]{6,20}(?:-\d{1,6})?\/(?:19|20)\d\d-\d{1,7}\s?[\]】)）]\s?/;
/** How often it was read, in brackets behind a title: (浏览量：), (点击 12 次). */
const readBehind =
  /\s?[(（[【]\s?(?:浏览|点击|阅读|访问|人气)(?:量|数|次数|人次)?\s?[:：]?\s?\d{0,9}\s?次?\s?[)）\]】]$/;

const tidyLead = (text: string) =>
  tidy(text.replace(lead, '').replace(badge, '').replace(numberBefore, '').replace(readBehind, ''));
const withoutDay = (text: string) => tidyLead(text.replace(dateHead, '').replace(dateTail, ''));

/** A row's number in an element of its own at the start of its link. */
function counterIn(link: Element): string {
  const [first] = childElements(link);
  const text = first && link.firstChild === first ? seenText(first, 12) : '';
  return /^\d{1,3}[.、]?$/.test(text) ? text : '';
}

/** The whole titles that attributes of the link, of a part of it or of its row hold. */
function attributesOf(link: Element, row: Element): string[] {
  const holders = [link, ...link.querySelectorAll('[title]'), row].slice(0, 8);
  const pictures = [...row.querySelectorAll('img[alt]')]
    .slice(0, 3)
    .map((picture) => picture.getAttribute('alt') ?? '');
  return [link.getAttribute('mc') ?? '', ...holders.map((holder) => holder.getAttribute('title') ?? ''), ...pictures]
    .map((text) => tidy(text.slice(0, 600).replace(/<\/?[a-z]{1,8}\s?\/?>/gi, '')))
    .filter((text) => text !== '');
}

/** A link that shows the name of a kind in an element of its own before its title: `<span>政务信息</span> …`. */
function isBadged(link: Element, text: string, own: string): boolean {
  const badge = link.firstElementChild ? seenText(link.firstElementChild, 20) : '';
  return badge !== '' && badge.length <= 10 && fold(text) === fold(badge) + fold(own);
}

/**
 * What a link says, without the date in it; in a row that shows its day elsewhere a date at the end of the text belongs to the
 * title (…时间（2019年9月3日）).
 */
export function titleOf(link: Element, row: Element, isDated: boolean): string {
  const undated = isDated ? tidyLead : withoutDay;
  const counter = counterIn(link);
  const text = undated(withoutBadges(link, withoutCounter(linkText(link), counter)));
  const stem = text.replace(/[….]{1,8}$/, '').trim();
  const [own = '', ...others] = attributesOf(link, row).map((attribute) =>
    undated(isTooltip(attribute) ? labelled(attribute) : attribute),
  );
  const isWhole = (name: string) => name.startsWith(stem) && name.length > text.length;
  if (own.length >= 4 && (text.length < 4 || cutShort.test(text) || isWhole(own))) {
    const longer = others.find((name) => cutShort.test(own) && isWhole(name));
    return longer ?? own;
  }
  if (own.length >= 4 && isBadged(link, text, own)) return own;
  const whole = cutShort.test(text) && stem.length >= 4 ? others.find(isWhole) : undefined;
  if (whole) return whole;
  const part = namingPart(link);
  return part === link ? text || own : undated(linkText(part));
}

const withoutCounter = (text: string, counter: string): string =>
  counter !== '' && text.startsWith(counter) && !/^\s?[年月日号个项家条届次]/.test(text.slice(counter.length))
    ? text.slice(counter.length).trim()
    : text;
