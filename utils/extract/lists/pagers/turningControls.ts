import { controls, nameOf } from './pagerControls';

/** What the control to the next page is called. */
export const nextName =
  /^(?:下一?[页頁]|后一?[页頁]|往后|next(?:page)?|(?:点击)?加载更多|loadmore|[>»›→])(?:[\s>»›→.]{0,4}|[(（[]\d{1,5}\/\d{1,5}[)）\]])$/i;
const lastName = /^(?:尾[页頁]|末[页頁]|最后一?[页頁]|最末[页頁]|last(?:page)?)[\s>»›|]*$/i;
const calendar = '[class*="calendar" i],[id*="calendar" i],[class*="rili" i],[id*="rili" i]';

/** The controls of a page that lead to the list's next and to its last page. */
export function turningControls(document: Document): { readonly next?: Element; readonly last?: Element } {
  let next: Element | undefined;
  let last: Element | undefined;
  for (const link of document.querySelectorAll(controls)) {
    const name = nameOf(link);
    if (name.length > 12) continue;
    const isNext = nextName.test(name) && !(/^[>»›→]/.test(name) && link.closest(calendar));
    if (isNext && (!next || /下|后/.test(name))) next = link;
    if (lastName.test(name)) last = link;
  }
  return { ...(next ? { next } : {}), ...(last ? { last } : {}) };
}

/** Is a control shown but dead, as at the end of the list? */
export const isOff = (control: Element): boolean => {
  const item = control.parentElement?.localName === 'li' ? (control.parentElement.getAttribute('class') ?? '') : '';
  return (
    /disabled|disable\b/.test(`${control.getAttribute('class') ?? ''} ${item}`) || control.hasAttribute('disabled')
  );
};

/** What a control's script does; '' where no function is called, or the control is dead. */
export function handlerOf(control: Element): string {
  if (isOff(control)) return '';
  const handler = ['onclick', 'href'].map((name) => control.getAttribute(name)?.trim() ?? '').filter(isCall);
  return handler.join(';').slice(0, 1500);
}

const isCall = (handler: string) =>
  /\(/.test(handler) && !/^javascript:\s{0,4}void\s{0,4}\(\s{0,4}0?\s{0,4}\)\s{0,4};?$/i.test(handler);
