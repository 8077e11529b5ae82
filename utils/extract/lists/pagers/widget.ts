import { scriptAddresses } from '../scriptAddress';
import { expression } from '../scriptExpression';
import { bodyOf } from '../scriptFunctions';
import { isRemark, numberOf } from './numberOf';

/** A call that draws a pager: what it is given as an object, and a number in front of that (`pagination(156, {…})`). */
export interface Widget {
  readonly text: string;
  readonly count: string | undefined;
}

const call =
  /(?:pag(?:e|ing|er|ination|inator)\w{0,16}(?:\.\w{1,20})?)\s{0,4}\(\s{0,4}(?:["'][^"'\n]{1,60}["']\s{0,4},\s{0,4})?(?:([\w$"']{1,40})\s{0,4},\s{0,4})?(?=\{)/gi;
/** A call that is given the function first: `Ls.pagination("#box", function (pageIndex) {…}, {pageCount: 6})`. */
const calling =
  /pag(?:e|ing|er|ination|inator)\w{0,16}\s{0,4}\(\s{0,4}["'][^"'\n]{1,60}["']\s{0,4},\s{0,4}function\s{0,4}\((\w{1,30})\)\s{0,4}(?=\{)/gi;
const most = 60;

/** The calls that are given their function first, as if it stood in the object behind it. */
function functionsFirst(scripts: string): Widget[] {
  return [...scripts.matchAll(calling)].slice(0, most).flatMap((match) => {
    const from = match.index + match[0].length;
    const run = isRemark(scripts, match.index) ? undefined : bodyOf(scripts, from);
    if (!run) return [];
    const end = from + run.length;
    const behind = /\}\s{0,20},\s{0,20}(?=\{)/.exec(scripts.slice(end, end + 500));
    const object = behind ? bodyOf(scripts, end + behind.index + behind[0].length) : undefined;
    return [{ text: `jump(${match[1]}) {${run}}, ${object ?? ''}`, count: undefined }];
  });
}

/** The calls of a page's scripts that may draw its pager. */
export function widgetsIn(scripts: string): Widget[] {
  const objects = [...scripts.matchAll(call)].slice(0, most).flatMap((match) => {
    const text = isRemark(scripts, match.index) ? undefined : bodyOf(scripts, match.index + match[0].length);
    return text ? [{ text, count: match[1] }] : [];
  });
  return [...functionsFirst(scripts), ...objects];
}

const pair = /([A-Za-z_]\w{0,40})["']?\s{0,4}:\s{0,4}([\w$"']{1,40})\s{0,4}(?=[,}\n]|$)/g;

/** The number given to the first of these names in a widget's object. */
export function given(text: string, scripts: string, names: readonly string[]): number | undefined {
  const pairs = [...text.matchAll(pair)];
  for (const name of names) {
    const found = pairs.find((one) => one[1]?.toLowerCase() === name.toLowerCase());
    const value = numberOf(scripts, found?.[2]);
    if (value !== undefined) return value;
  }
  return undefined;
}

const template =
  /(?:link_to|href\w{0,10}|url\w{0,10}|page_?link)["']?\s{0,4}:\s{0,4}["']([^"'\n]{0,200}(?:__id__|\{\{?\s?(?:number|page|pageNo|num)\s?\}?\})[^"'\n]{0,200})["']/i;
const slot = /__id__|\{\{?\s?(?:number|page|pageNo|num)\s?\}?\}/i;
const turning =
  /\b(?:jump|callback|on\w{0,6}Page\w{0,8}|on(?:Select|Change|Click)\w{0,8}|pageUrl|page_?click|backFn|call_?back|get(?:Link|Href))["']?\s{0,4}(?::\s{0,4}(?:function\s{0,4}\w{0,20}\s{0,4})?)?\(([^()]{0,120})\)\s{0,4}(?:=>\s{0,4})?(?=\{)/i;
const pageName = /^(?:p|n|i|num|page\w*|cur\w*|index|idx)$/i;

const choices = [
  /if\s{0,4}\(\s{0,4}(\d{1,6})\s{0,4}={2,3}\s{0,4}(\d{1,6})\s{0,4}\)\s{0,4}\{[^{}]{0,300}\}\s{0,4}else/g,
  /(?<![\w.])(\d{1,6})\s{0,4}={2,3}\s{0,4}(\d{1,6})\s{0,4}\?[^:?]{0,200}:/g,
];
/** A name by itself, or a text in quotes, in which names are letters (`"?pageIndex=" + pageIndex`). */
const naming =
  /"[^"\n]{0,400}"|'[^'\n]{0,400}'|(?<![\w$."'])([A-Za-z_$][\w$]{0,40})(?:\.(?:curr\w{0,8}|page\w{0,6}|getCurrent\(\)))?(?![\w$"'])/g;

/** A function's body with the page's number in place of its name; a choice that is certain by it goes the other way. */
const withNumber = (body: string, name: string, at: number): string =>
  choices.reduce(
    (text, choice) => text.replace(choice, (all, one: string, other: string) => (one === other ? all : ' ')),
    body.replace(naming, (all, word: string | undefined) => (word === name ? String(at) : all)),
  );

/** Where a widget leads for a page's number, where it tells so: by a pattern, or by the function it calls. */
export function widgetAddress({ text }: Widget, scripts: string, base: string, at: number): string | undefined {
  const pattern = template.exec(text)?.[1];
  if (pattern) return pattern.replace(slot, String(at));
  const found = turning.exec(text);
  const body = found && bodyOf(text, found.index + found[0].length);
  if (!found || !body) return undefined;
  const names = (found[1] ?? '').split(',').map((name) => name.trim());
  const name = names.find((one) => pageName.test(one)) ?? names[0] ?? '';
  if (!/^[A-Za-z_$][\w$]{0,40}$/.test(name)) return undefined;
  const numbered = withNumber(body, name, at);
  const told = scriptAddresses(scripts, base)(numbered);
  const returned = numbered.lastIndexOf('return');
  return told ?? (returned < 0 ? undefined : expression(numbered, returned + 6, new Map())?.value);
}
