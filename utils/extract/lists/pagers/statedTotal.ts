import { seenText, textNodes, tidy } from '../../page';
import { controls, nameOf } from './pagerControls';
import { pagerPlace } from './pagerPlace';

const lastName = /^(?:尾页|末页|最后一?页|最末页|last(?:page)?)[\s>»›|]*$/i;
const pages =
  /(?:共|总计?|分为?)\s{0,2}(\d{1,6})\s{0,2}页|总页数\s{0,2}:\s{0,2}(\d{1,6})|条(?:记录|信息|数据)?[\s,，]{0,3}(\d{1,6})\s{0,2}页(?![码面])/;
const placeOfAll = /(?:^|[^\d/.-])(\d{1,6})\s{0,2}\/\s{0,2}(\d{1,6})(?![\d/.-])/;
/** Page numbers that leave some out and end with the last: 9 10 … 59 下一页. */
const afterGap = /(?:\.{2,6}|…{1,2})\s{0,2}(\d{1,6})\s{0,2}(?:[下后]一?页|[>»›])/;
const rows = /共\s?有?\s{0,2}(\d{1,8})\s{0,2}(?:条|项|篇)/;
const perPage = /每页(?:显示)?\s{0,2}(\d{1,4})\s{0,2}(?:条|项|篇)|(\d{1,4})\s{0,2}(?:条|项|篇)\s{0,2}\/\s{0,2}页/;
const atPage = /第\s{0,2}(\d{1,6})\s{0,2}页/;
const numberGiven = /[(,'"\s](\d{1,6})['"]?\s{0,3}[,)]/;

/** Text of an area with a blank between its pieces: 1/41 beside a 2 is not 1/412. */
function piecesOf(area: Element): string {
  let text = '';
  for (const node of textNodes(area)) {
    text += `${node.data} `;
    if (text.length > 900) break;
  }
  return tidy(text).normalize('NFKC');
}

function totalIn(text: string): number | undefined {
  const said = pages.exec(text);
  const whole = said?.[1] ?? said?.[2] ?? said?.[3];
  if (whole) return Number(whole);
  const place = placeOfAll.exec(text);
  if (place && Number(place[2]) >= Number(place[1]) && Number(place[1]) > 0) return Number(place[2]);
  const shown = afterGap.exec(text)?.[1];
  if (shown) return Number(shown);
  const count = rows.exec(text)?.[1];
  const sized = perPage.exec(text);
  const size = sized?.[1] ?? sized?.[2];
  return count && size && Number(size) > 0 ? Math.ceil(Number(count) / Number(size)) : undefined;
}

/** The page that 尾页 asks for in its handler: `goPage(11)`. */
function lastAsked(area: Element): number | undefined {
  for (const control of area.querySelectorAll(controls)) {
    if (!lastName.test(nameOf(control))) continue;
    const handler = `${control.getAttribute('onclick') ?? ''} ${control.getAttribute('href') ?? ''}`.slice(0, 300);
    const number = /javascript:|\(/.test(handler) ? numberGiven.exec(handler)?.[1] : undefined;
    if (number) return Number(number);
  }
  return undefined;
}

/** Does the list say that this is its last page: 3/3, 第3页 共3页? */
function isLastIn(text: string): boolean {
  const place = placeOfAll.exec(text);
  if (place) return Number(place[1]) > 0 && Number(place[1]) === Number(place[2]);
  const said = pages.exec(text);
  const at = atPage.exec(text)?.[1];
  return said !== null && at !== undefined && Number(at) === Number(said[1] ?? said[2] ?? said[3]);
}

/** What a list says of its pages where its pager stands. */
export interface StatedPlace {
  readonly total: number;
  /** It says that this page is the last. */
  readonly isLast: boolean;
}

/** How many pages the list says it has, where its pager stands: 共9页, 2/97, 共156条 每页15条, 尾页 with its number. Undefined when it does not say. */
export function statedTotal(root: Element): StatedPlace | undefined {
  let area = pagerPlace(root);
  for (let up = 0; area && up < 5; up += 1) {
    const size = seenText(area, 500).length;
    if (size > 400) return undefined;
    const text = piecesOf(area);
    const total = totalIn(text) ?? lastAsked(area);
    if (total) return { total, isLast: isLastIn(text) };
    area = area === root ? undefined : (area.parentElement ?? undefined);
  }
  return undefined;
}
