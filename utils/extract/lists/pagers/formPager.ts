import { absoluteAddress } from '../../address';
import { formCharset, formText } from '../formText';
import { bodyOf, functionNamed } from '../scriptFunctions';
import type { ListPage, Pager, Paging } from './pager';
import { handlerOf, turningControls } from './turningControls';

const pageField =
  /^(?:[\w.]{1,40}[._-])?(?:page|page_?no|page_?num|pagenumber|page_?index|cur_?page|curr_?page|current_?page|now_?page|to_?page|pn)$/i;
const calling = /(?<![\w$.])([A-Za-z_$][\w$]{0,60})\s{0,4}\(/g;
const given = /(?:[(,=]\s{0,3})['"]?(\d{1,6})['"]?\s{0,3}(?:[,);]|$)/;
const oneMore = /\+\s{0,3}1(?!\d)|\+\+/;
const postBack =
  /(?:__doPostBack|WebForm_PostBackOptions)\s{0,4}\(\s{0,4}["']([^"']{1,200})["']\s{0,4},\s{0,4}["']([^"']{0,200})["']/;
/** What a form may carry along: a view state of more is not kept in a job. */
const longestForm = 60_000;
const unsent = /^(?:button|submit|reset|image|file)$/i;

type Fields = Readonly<Record<string, string>>;

/** What the form would send, its buttons left out. */
function fieldsOf(form: Element): Fields {
  const fields: Record<string, string> = {};
  for (const field of form.querySelectorAll('input[name],select[name],textarea[name]')) {
    const type = field.getAttribute('type') ?? 'text';
    if (unsent.test(type) || (/^(?:checkbox|radio)$/i.test(type) && !field.hasAttribute('checked'))) continue;
    const option = field.querySelector('option[selected]') ?? field.querySelector('option');
    const value = field.localName === 'select' ? option?.getAttribute('value') : field.getAttribute('value');
    fields[field.getAttribute('name') ?? ''] = value ?? '';
  }
  return fields;
}

function sending(form: Element, fields: Fields, page: ListPage, mechanism: string): Paging | undefined {
  const url = absoluteAddress(form.getAttribute('action') || page.url, page.base);
  const size = Object.entries(fields).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  if (!url || size > longestForm) return undefined;
  const charset = formCharset(form, page.charset ?? page.document.characterSet);
  if (/^post$/i.test(form.getAttribute('method') ?? '')) {
    const next = { url, method: 'POST', form: fields, ...(charset ? { charset } : {}), mechanism } as const;
    return { next, totalPages: null };
  }
  const address = new URL(url);
  address.search = formText(fields, charset);
  return { next: { url: address.href, mechanism }, totalPages: null };
}

/** The scripts a handler runs: itself, and the functions of the page it calls. */
function runBy(handler: string, scripts: string): string {
  const names = [...handler.matchAll(calling)].slice(0, 4).map((match) => match[1] ?? '');
  const bodies = names.map((name) => {
    const found = functionNamed(scripts, name);
    return found ? (bodyOf(scripts, found.opened) ?? '') : '';
  });
  return [handler, ...bodies].join('\n');
}

/** ASP.NET: the page sends itself back with the name of the control that was used. */
function byPostBack(control: Element, handler: string, page: ListPage): Paging | undefined {
  const [, target = '', argument = ''] = postBack.exec(handler) ?? [];
  const form = control.closest('form') ?? page.document.querySelector('form[method="post" i]');
  if (target === '' || !form) return undefined;
  const fields = { ...fieldsOf(form), __EVENTTARGET: target, __EVENTARGUMENT: argument };
  return sending(form, fields, page, 'aspnet-postback');
}

/**
 * A list turned over by sending a form: 下一页 puts the next number into a field of it, or sends an ASP.NET page back to
 * itself. Only where the script that does it stands in the page and the number is the one after the form's own.
 */
export const formPager: Pager = (page) => {
  const control = turningControls(page.document).next;
  const handler = control ? handlerOf(control) : '';
  if (!control || handler === '') return undefined;
  if (postBack.test(handler)) return byPostBack(control, handler, page);
  const script = runBy(handler, page.scripts);
  if (!/\.submit\s{0,4}\(/.test(script)) return undefined;
  for (const form of [...page.document.querySelectorAll('form')].slice(0, 20)) {
    const fields = fieldsOf(form);
    const [name, value = ''] = Object.entries(fields).find(([field]) => pageField.test(field)) ?? [];
    if (name === undefined || !/^\d{0,6}$/.test(value)) continue;
    const following = Number(value || '1') + 1;
    const asked = given.exec(handler)?.[1];
    if (asked === undefined ? !oneMore.test(script) : Number(asked) !== following) continue;
    return sending(form, { ...fields, [name]: String(following) }, page, 'form-page');
  }
  return undefined;
};
