import { expect, it } from 'vitest';
import { extract } from '@/utils/extract/extract';
import { unclobbered } from '@/utils/extract/unclobbered';
import { pageOf } from '../support/pageOf';

const html = `<html><body><h1>清河镇人民政府关于公布清单的通知</h1><form><div id="zoom"><p>现将清单公布如下，请遵照执行。</p></div><input name="nodeName"><input name="parentElement"></form></body></html>`;

/** jsdom gives forms no such properties, browsers do: made by hand here. */
function clobbered() {
  const page = pageOf(html);
  const form = page.document.querySelector('form') as HTMLFormElement;
  for (const name of ['nodeName', 'parentElement'])
    Object.defineProperty(form, name, { value: page.document.querySelector(`[name=${name}]`), configurable: true });
  return page;
}

it('reads a page whose form hides the properties of its elements', () => {
  const page = clobbered();
  const before = page.document.documentElement.outerHTML;
  expect(extract(page).body.text).toBe('现将清单公布如下，请遵照执行。');
  expect(page.document.documentElement.outerHTML).toBe(before);
});

it('gives an ordinary page as it is, and a copy without the hiding names else', () => {
  const page = pageOf('<form><input name="keyword"></form>');
  expect(unclobbered(page)).toBe(page);
  const copy = unclobbered(clobbered());
  expect(copy.document.querySelector('[name]')).toBeNull();
  expect(copy.document.querySelector('form')?.nodeName).toBe('FORM');
});
