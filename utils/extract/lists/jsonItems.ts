import type { ListItem } from '@/utils/report/extraction';
import { absoluteAddress } from '../address';
import { tidy } from '../page';
import { epochDay } from './epochDay';
import { rowDate } from './rowDate';

type Row = Readonly<Record<string, unknown>>;

const words = (text: string): readonly string[] => text.split(' ');

/**
 * Keys that portals use, surest first, in whatever case. `created_at` of gkmlpt is the day of ingest, so it is not among the days.
 */
const keys = {
  title: words(
    'title showtitle doctitle infotitle articletitle newstitle linktitle maintitle subject name bt tit biaoti',
  ),
  url: words(
    'post_url url docurl docpuburl puburl link linkurl href infourl contenturl articleurl detailurl pageurl htmlurl weburl viewurl path',
  ),
  day: words(
    'display_publish_time publishedtimestr publishedtime pubdate publishdate publish_date publishtime publish_time pubtime docpubtime docreltime releasedate release_date releasetime fbrq fbsj create_time createtime showtime showdate createdate senddate deploytime inputtime addtime rq date datetime time',
  ),
  indexNumber: words('identifier indexnumber index_number idxid syh indexnum indexno indexcode'),
  documentNumber: words('document_number documentnumber filenum fileno wh fwzh docno docnumber wenhao'),
} as const;

const isRow = (value: unknown): value is Row => value !== null && typeof value === 'object' && !Array.isArray(value);

/** The row with its keys in lower case. */
const lowered = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name.toLowerCase(), value]));

function textAt(row: Row, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = row[name];
    if (typeof value !== 'string') continue;
    const text = tidy(value.replace(/<[^<>]{0,300}>/g, '').slice(0, 1000));
    if (text !== '' && !/^(?:null|无|[-—/]+)$/.test(text)) return text;
  }
  return undefined;
}

function dayAt(row: Row): string | undefined {
  for (const name of keys.day) {
    const value = row[name];
    const number =
      typeof value === 'number' ? value : typeof value === 'string' && /^\d{9,13}$/.test(value) ? Number(value) : NaN;
    const day = Number.isNaN(number) ? rowDate(typeof value === 'string' ? value.slice(0, 40) : '') : epochDay(number);
    if (day) return day;
  }
  return undefined;
}

function itemOf(given: Row, base: string): ListItem | undefined {
  const row = lowered(given);
  const title = textAt(row, keys.title);
  const url = absoluteAddress(textAt(row, keys.url), base);
  if (!title || !url) return undefined;
  const date = dayAt(row);
  const indexNumber = textAt(row, keys.indexNumber);
  const documentNumber = textAt(row, keys.documentNumber);
  return {
    title,
    url,
    ...(date ? { date } : {}),
    ...(indexNumber ? { indexNumber } : {}),
    ...(documentNumber ? { documentNumber } : {}),
  };
}

/**
 * The items of a JSON list answer (gkmlpt, UCAP and their like): the longest array of records with a title and an address.
 * Out: items, and the numbers the answer states under their own names (`total`, `rows` …), for paging.
 */
export function jsonItems(
  value: unknown,
  base: string,
): { items: ListItem[]; counts: Readonly<Record<string, number>> } {
  let items: ListItem[] = [];
  const counts: Record<string, number> = {};
  const queue: unknown[] = [value];
  for (let seen = 0; queue.length > 0 && seen < 5000; seen += 1) {
    const next = queue.shift();
    if (Array.isArray(next)) {
      const found = next.filter(isRow).flatMap((row) => itemOf(row, base) ?? []);
      if (found.length > items.length) items = found;
      else if (items.length === 0) queue.push(...next.slice(0, 200));
    } else if (isRow(next)) {
      for (const [name, inner] of Object.entries(next)) {
        if (typeof inner === 'number') counts[name] ??= inner;
        else if (inner !== null && typeof inner === 'object') queue.push(inner);
      }
    }
  }
  return { items, counts };
}
