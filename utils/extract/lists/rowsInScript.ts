import type { ListItem } from '@/utils/report/extraction';
import { absoluteAddress } from '../address';
import { parseFragment } from '../fragment';
import { findRows } from './findRows';
import { jsonItems } from './jsonItems';
import { looseJson } from './looseJson';
import { readRow } from './readRow';
import { rowDate } from './rowDate';

/** Where a script writes markup: `document.write('…')`, `.append('…')`, `text += '…'`. */
const writing =
  /(?:(?:write(?:ln)?|append|prepend|html|push)\s{0,4}\(|\+?=)\s{0,4}(?:"((?:[^"\\\n]|\\.){1,8000})"|'((?:[^'\\\n]|\\.){1,8000})')/g;
const opening = /(?:[=:(]\s{0,20}|["'](?=\[))(?=\[\s{0,20}[{[])/g;
/** One row at a time: `docs.push({…})`, `docs[3] = {…}`. */
const adding = /\.push\s{0,4}\(\s{0,20}(?=\{)|\[\s{0,4}\w{0,20}\s{0,4}\]\s{0,4}=\s{0,20}(?=\{)/g;
const arrays = 40;
const most = 5000;

function markupItems(html: string, document: Document, base: string): ListItem[] {
  const root = /<a\s/i.test(html) ? parseFragment(document, `<div><div>${html}</div></div>`) : undefined;
  return root ? findRows(root, base).flatMap((row) => readRow(row) ?? []) : [];
}

/** Rows that a script writes as plain text: `document.write('<li><a href=…>…</a></li>')`. */
function writtenItems(scripts: string, document: Document, base: string): ListItem[] {
  if (!/<a\s/i.test(scripts)) return [];
  const parts = [...scripts.matchAll(writing)].map((match) => match[1] ?? match[2] ?? '');
  // A link put together from pieces (`'<a href="' + url`) is no row yet.
  const whole = parts.filter((text) => /<a\s[^<>]{1,600}>[^<]/i.test(text) || !/<a\s/i.test(text)).slice(0, most);
  const rows = whole.filter((text) => text.includes('<'));
  const html = rows.map((text) => text.replace(/\\(["'/\\])/g, '$1').replace(/\\[nrt]/g, ' ')).join('\n');
  return markupItems(html, document, base);
}

/** Markup kept for a script to show: a template, a text field. */
function keptItems(document: Document, base: string): ListItem[] {
  let best: ListItem[] = [];
  for (const holder of [...document.querySelectorAll('script[type^="text/" i],textarea,template')].slice(0, 20)) {
    const html = holder.localName === 'template' ? holder.innerHTML : (holder.textContent ?? '');
    if (!/<a\s/i.test(html) || /\{\{|<%|<record>/.test(html)) continue;
    const items = markupItems(html.slice(0, 1_000_000), document, base);
    if (items.length > best.length) best = items;
  }
  return best;
}

/** Rows of texts by their place: `["…报告", "t1.html", "2024-01-05"]`. */
function byPlace(value: unknown, base: string): ListItem[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((row: unknown) => {
    const texts = Array.isArray(row) ? row.filter((text): text is string => typeof text === 'string') : [];
    const address = texts.find((text) => /^(?:https?:|\.{0,2}\/)|\.\w{3,5}$/.test(text));
    const url = absoluteAddress(address, base);
    const date = texts.flatMap((text) => (text.length <= 30 ? (rowDate(text) ?? []) : []))[0];
    const title = texts.find((text) => text !== address && /[\u3400-\u9fff]{4}/.test(text));
    return url && date && title ? [{ title, url, date }] : [];
  });
}

const isDated = (items: readonly ListItem[]) =>
  items.length >= 3 && items.filter(({ date }) => date !== undefined).length >= items.length * 0.8;

/** Rows that stand in a script as data, to be drawn by another: `var list = [{title: …, url: …, date: …}]`. */
function dataItems(scripts: string, base: string): ListItem[] {
  let best: ListItem[] = [];
  const propose = (items: ListItem[]) => {
    if (isDated(items) && items.length > best.length) best = items;
  };
  for (const match of [...scripts.matchAll(opening)].slice(0, arrays)) {
    const value = looseJson(scripts, match.index + match[0].length);
    propose(jsonItems(value, base).items);
    propose(byPlace(value, base));
  }
  const added = new Map<string, unknown[]>();
  for (const match of [...scripts.matchAll(adding)].slice(0, most)) {
    const name = /[\w$]{1,40}$/.exec(scripts.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
    const row = looseJson(scripts, match.index + match[0].length);
    if (row === undefined) continue;
    const rows = added.get(name);
    if (rows) rows.push(row);
    else added.set(name, [row]);
  }
  for (const rows of added.values()) propose(jsonItems(rows, base).items);
  return best;
}

/** The rows of a list whose page shows none before its scripts have run; read as text, nothing is run. Dated rows only. */
export function rowsInScript(scripts: string, document: Document, base: string): ListItem[] {
  const found = [writtenItems(scripts, document, base), dataItems(scripts, base), keptItems(document, base)];
  return found.find(isDated) ?? [];
}
