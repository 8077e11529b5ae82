import { hidesItself, seenText, textNodes, tidy } from '../page';
import { dayUnderYear } from './dayOfYear';
import { rowDate } from './rowDate';
import { dateHead, dateTail, daysIn, hiddenAround, isTooltip, linkText, namingPart, pieces } from './rowText';

const published = /(?:发布|公布|公开|发表|上网)(?:(?:日期|时间)\s?[:：】\]]?|\s?[:：])\s?/g;
/** Days of a text that are not when it was put on the page. */
const foreign =
  /(?:截止|截至|施行|实施|执行|生效|废止|失效|有效期?至?|成文|生成|印发|签发|发文|开始|结束|报名)(?:日期|时间)?\s?[:：]\s?\S{1,16}/g;
const dayLike = /\d{1,2}\s?[-/.月]\s?\d{1,2}/;
const kept = ['datetime', 'data-time', 'data-date', 'title'];

/** The day behind 发布日期 where a row names several days; 成文日期 may stand before it. */
function publishedIn(text: string): string | undefined {
  for (const label of text.matchAll(published)) {
    const day = rowDate(text.slice(label.index + label[0].length, label.index + label[0].length + 24));
    if (day) return day;
  }
  return undefined;
}

/** The whole day kept in an attribute of the element that shows a part of it: `<span title="2024-01-05">01-05</span>`. */
function keptDay(row: Element, link: Element): string | undefined {
  for (const holder of [...row.querySelectorAll('[datetime],[data-time],[data-date],[title]')].slice(0, 12)) {
    if (holder === link || holder.contains(link) || !dayLike.test(seenText(holder, 30))) continue;
    for (const name of kept) {
      const day = rowDate((holder.getAttribute(name) ?? '').slice(0, 40).replace('T', ' '));
      if (day) return day;
    }
  }
  return undefined;
}

/** The day in a tooltip of pairs: `title="标题：… 点击数：672 发表时间：2024-11-22"`. */
function dayInTooltip(link: Element): string | undefined {
  const text = (link.getAttribute('title') ?? '').slice(0, 800);
  if (!isTooltip(text)) return undefined;
  const [, day] = /(?:发表|发布|更新|录入)(?:时间|日期)\s?[:：]\s?(\S{8,16})/.exec(text) ?? [];
  return day === undefined ? undefined : rowDate(day);
}

/** Text of a row's hidden parts. */
function hiddenPieces(row: Element): string {
  let text = '';
  for (const node of textNodes(row, 400)) {
    const holder = node.parentElement;
    const isHidden =
      holder &&
      holder !== row &&
      (hidesItself(holder) ||
        (holder.parentElement !== row && holder.parentElement && hidesItself(holder.parentElement)));
    if (isHidden) text += `${node.data} `;
  }
  return text.slice(0, 600);
}

/** What heads a description in a list of terms: `<dt>2024-05-20</dt><dd><a>…</a></dd>`. */
export function termOf(row: Element): string {
  const before = row.localName === 'dd' ? row.previousElementSibling : null;
  return before?.localName === 'dt' ? pieces(before).slice(0, 40) : '';
}

/** The beginning of a text, however short: 统计期限为2021年1月1日至12月31日…… */
const isSummary = (text: string): boolean => /…|\.{3}/.test(text);

/** A day that stands by itself beside the link, with a label at most (发刊时间：), which a day in a summary does not. */
function dayAlone(row: Element, link: Element): string | undefined {
  const isBeside = (node: Node) => !link.contains(node) && !hiddenAround(node, row);
  const found = daysIn(row).find(
    (holder) => !holder.contains(link) && isBeside(holder.firstChild ?? holder) && !isSummary(pieces(holder)),
  );
  if (found) return rowDate(pieces(found));
  for (const node of textNodes(row, 400)) {
    const text = node.data.length <= 200 ? tidy(node.data).replace(foreign, '') : '';
    const day = text.length <= 24 && !isSummary(text) && isBeside(node) ? rowDate(text) : undefined;
    if (day) return day;
  }
  return undefined;
}

/** A day in two boxes of one element (`<b>18</b><i>2024-06</i>`), which a whole day in a summary does not outdo. */
function dayInBoxes(row: Element, link: Element): string | undefined {
  for (const node of textNodes(row, 60)) {
    const box = link.contains(node) ? null : node.parentElement?.parentElement;
    if (!box || box === row || !/^\s*\d{1,4}(?:-\d{1,2})?[年月日]?\s*$/.test(node.data)) continue;
    const text = pieces(box);
    if (text.length <= 16 && /^[\d\s年月日/.-]+$/.test(text)) return rowDate(text);
  }
  return undefined;
}

/** The day that a row shows outside its link, in it or right beside it. */
export function dayOutside(row: Element, link: Element, beside: string): string | undefined {
  const text = pieces(row, link);
  const isTold = text.length > 60 || /[，。；…]/.test(text);
  const alone = isTold ? (dayAlone(row, link) ?? dayInBoxes(row, link)) : undefined;
  return publishedIn(text) ?? alone ?? dayTold(text) ?? rowDate(beside);
}

/** The day that a text tells: of publication, else any but those of other things, else any. */
export const dayTold = (text: string): string | undefined =>
  publishedIn(text) ?? rowDate(text.replace(foreign, ' ')) ?? rowDate(text);

/** What a row shows beside its link, where a day without its year may stand. */
export const besideLink = (row: Element, link: Element, beside: string): string =>
  pieces(row, link).slice(0, 300) || beside;

/** The day that only the row's link, its heading, an attribute or a hidden part of it tells. */
export function dayElsewhere(row: Element, link: Element): string | undefined {
  const seen = seenText(link, 600);
  const days = daysIn(link);
  return (
    rowDate(termOf(row)) ??
    rowDate(days[0] ? pieces(days[0]) : '') ??
    keptDay(row, link) ??
    dayInTooltip(link) ??
    dayUnderYear(row, besideLink(row, link, '')) ??
    rowDate(dateTail.exec(seen)?.[0] ?? dateHead.exec(seen)?.[0] ?? '') ??
    rowDate(dateTail.exec(linkText(namingPart(link)))?.[0] ?? '') ??
    rowDate(hiddenPieces(row))
  );
}
