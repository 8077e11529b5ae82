import type { Label } from '../fields/labels';
import type { Run } from './runs';

/** Short values of one line: what follows them under a label nobody knows is not theirs (来源：教育局 文章类型：原创). */
const oneWord: ReadonlySet<string> = new Set(
  'source indexNumber documentNumber dateWritten datePublished dateEffective dateRepealed validity column'.split(' '),
);
const unknownLabel = /[\s|｜;；](?:[\u3400-\u9fff]{2,6}\s?[:：]|【[\u3400-\u9fff]{2,8}】)/;
/** The same without a colon, behind a number that holds no blank: 002482330/2020-10091 公开分类. */
const bareUnknown = /(?<=\d)\s[\u3400-\u9fff]{4,6}$/;
/** A value that opens with such a label itself. */
export const startsWithUnknown = /^[\u3400-\u9fff]{2,6}\s?[:：](?!\/\/)/;

/** A counter beside its icon, behind the name of a source: <span>来源: 数据资源处</span><span><i></i>318</span>. */
const isCounter = (text: string): boolean =>
  /^\s?(?:(?:阅读|浏览|点击|访问|人气)(?:量|数|次数)?\s?[:：]?\s?)?\d{1,7}\s?次?\s?$/.test(text);

/** Where a value of one line ends at the latest: at an element that opens with such a label (<span>征集状态：…</span>) or only counts, else at `to`. */
export function endOfValue({ text, pieces }: Run, from: number, to: number, { field }: Label): number {
  if (!field || !oneWord.has(field)) return to;
  const next = pieces.find(
    ({ start }) =>
      start > from &&
      start < to &&
      (startsWithUnknown.test(text.slice(start, to)) || (field === 'source' && isCounter(text.slice(start, to)))),
  );
  return next?.start ?? to;
}

/** Cuts a value of one line before a label that nobody knows. In: the text behind a label, and that label. */
export function withoutNextLabel(text: string, { field }: Label): string {
  if (!field || !oneWord.has(field)) return text;
  const at = text.search(unknownLabel);
  const rest = at < 0 ? text : text.slice(0, at);
  return field === 'indexNumber' ? rest.trimEnd().replace(bareUnknown, '') : rest;
}
