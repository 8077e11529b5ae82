import { childElements } from '../../body/childElements';
import { seenText, textNodes } from '../../page';
import { bare, controls, nameOf } from './pagerControls';

const said = /^[\s<«‹|]*(?:[下上后前]一?页|尾页|末页|最后一?页|next(?:page)?)[\s>»›|]*$/i;
const arrow = /^[>»›]{1,2}$/;
const calls = /createPage(?:HTML)?\s{0,4}\(/;
const stated = /^[\s\d第页共条记录总,，/\][:：首上下尾末一跳转到当前每GO-]{4,60}$/i;

/** Beside an arrow of a pager stand numbers of pages; beside a carousel's none. */
function isAmongNumbers(control: Element): boolean {
  const box = control.parentElement?.localName === 'li' ? control.parentElement.parentElement : control.parentElement;
  if (!box) return false;
  let numbers = 0;
  for (const child of childElements(box)) if (/^\d{1,4}$/.test(seenText(child, 6))) numbers += 1;
  return numbers >= 2;
}

/** A short text alone in its element that names a way on: 下一页, a dead one at the list's end too. */
function wordPlace(root: Element): Element | undefined {
  for (const { data, parentElement } of textNodes(root))
    if (data.length <= 30 && said.test(bare(data.replace(/\s/g, '')))) return parentElement ?? undefined;
  return undefined;
}

/** The element of the page where its list is turned over: 下一页, its script, its numbers; undefined when there is none. */
export function pagerPlace(root: Element): Element | undefined {
  const word = wordPlace(root);
  if (word) return word;
  for (const control of root.querySelectorAll(controls)) {
    const name = nameOf(control);
    if (said.test(name) || (arrow.test(name) && isAmongNumbers(control))) return control;
  }
  for (const script of root.querySelectorAll('script:not([src])'))
    if (calls.test((script.textContent ?? '').slice(0, 20_000))) return script;
  for (const box of root.querySelectorAll('[class*="pag" i],[id*="pag" i],[class*="fenye" i],[id*="fenye" i],.fy')) {
    const text = seenText(box, 80);
    if (/\d/.test(text) && stated.test(text)) return box;
  }
  return undefined;
}
