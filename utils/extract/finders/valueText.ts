import { isOrganisationName } from '@/utils/identify/issuer';
import type { FieldName } from '@/utils/report/fields';
import { fold, silentTags, squeezed, stepOver, tidy } from '../page';
import type { Run } from './runs';

/** A stretch of a value's text, the element it stands in, and whether a line break stands before it. */
interface Part {
  readonly text: string;
  readonly element: Element;
  readonly isBroken: boolean;
}

/**
 * A value's text as a reader parts it. What elements and line breaks alone set apart is set apart by a blank: joint
 * issuers, each a body's name by itself, and words of a list. Letters of one name in several elements stay joined, and a
 * link that only leads on (有效 查看解读) is left out.
 */
export function valueText(root: Element, field: FieldName | undefined, limit: number): string {
  return tidy(joined(partsIn(root, limit), field).slice(0, limit));
}

/** The same of a stretch of a run. */
export function valueInRun({ text, pieces }: Run, from: number, to: number, field: FieldName | undefined): string {
  const parts = pieces.flatMap(({ start, element }, at): Part[] => {
    const end = Math.min(to, pieces[at + 1]?.start ?? to);
    return end > from ? [{ text: text.slice(Math.max(start, from), end), element, isBroken: false }] : [];
  });
  return joined(parts, field);
}

function partsIn(root: Element, limit: number): Part[] {
  const parts: Part[] = [];
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  let isBroken = false;
  let length = 0;
  for (let at = walker.nextNode(); at && length <= limit; ) {
    const name = at.nodeName.toUpperCase();
    if (at.nodeType === 3) {
      const text = squeezed((at as Text).data);
      parts.push({ text, element: at.parentElement ?? root, isBroken });
      length += text.length;
      if (text.trim() !== '') isBroken = false;
    } else if (name === 'BR') isBroken = true;
    at = silentTags.has(name) ? stepOver(walker) : walker.nextNode();
  }
  return parts;
}

const wordLists: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['topic', 'keywords']);

function joined(whole: readonly Part[], field: FieldName | undefined): string {
  const parts = withoutLinks(whole, field);
  const plain = parts.map(({ text }) => text).join('');
  if (field === 'issuingBody') return bodiesIn(groupsOf(parts)) ?? bodiesIn(parts.map(({ text }) => text)) ?? plain;
  return wordLists.has(field) ? groupsOf(parts).reduce(beside, '') : plain;
}

const blocks = 'p, div, li, dd, dt, td, th, h1, h2, h3, h4, h5, h6, section';

/** The text of the parts, one for each line, block and link. */
function groupsOf(parts: readonly Part[]): string[] {
  const groups: string[] = [];
  let before: Part | undefined;
  for (const part of parts) {
    const { element } = part;
    const isApart =
      part.isBroken || ['a', blocks].some((edge) => element.closest(edge) !== before?.element.closest(edge));
    if (before === undefined || isApart) groups.push(part.text);
    else groups[groups.length - 1] += part.text;
    before = part;
  }
  return groups;
}

const wordAtEnd = /[\u3400-\u9fff\dA-Za-z)）]$/;
const wordAtStart = /^[\u3400-\u9fff\dA-Za-z]/;

/** Two parts with a blank between them, where no sign of the page's own stands there. */
const beside = (before: string, after: string): string =>
  before + (wordAtEnd.test(before) && wordAtStart.test(after) ? ' ' : '') + after;

/** What is a body's name only behind another: 平安镇 | 人民政府. */
const bareEnding = /^(?:(?:人民)?政府|委员会|(?:街道)?办事处|管(?:理委员|委)会|管理局|分局|党委|党组)?(?:办公[厅室])?$/;

/** Several parts, each the name of a body by itself; undefined where it is not so. */
function bodiesIn(texts: readonly string[]): string | undefined {
  const names = texts.map(tidy).filter((text) => text !== '');
  const areBodies =
    names.length >= 2 && names.every((name) => isOrganisationName(name) && !bareEnding.test(fold(name)));
  return areBodies ? names.join(' ') : undefined;
}

/** What a link that leads on from a value says: 查看解读, 更多信息, 下载. */
const leadsOn =
  /^[[【(（>»]?(?:点击|查看|浏览|详情|更多|进入|打开|下载|阅读|全文|原文|解读|图解|[政文][\u3400-\u9fff]{1,2}解读|相关)[\u3400-\u9fff]{0,6}/;
const neverCut: ReadonlySet<FieldName | undefined> = new Set<FieldName>(['title', 'summary']);

/** Without the links at the end that lead on, where text of its own stands before them. */
function withoutLinks(parts: readonly Part[], field: FieldName | undefined): readonly Part[] {
  let own = parts;
  for (let turn = 0; turn < 3 && !neverCut.has(field); turn += 1) {
    const at = own.findLastIndex(({ text }) => /[\u3400-\u9fff\dA-Za-z]/.test(text));
    const link = own[at]?.element.closest('a[href]');
    const start = link ? own.findIndex(({ element }) => link.contains(element)) : -1;
    const before = own.slice(0, Math.max(0, start));
    const isOwn = before.some(({ text, element }) => text.trim() !== '' && !element.closest('a[href]'));
    const words = fold(own.slice(start).reduce((text, part) => text + part.text, ''));
    // Whether a text is in force is said in a word or two: no link carries on with it.
    if (!isOwn || !(field === 'validity' || (words.length <= 10 && leadsOn.test(words)))) break;
    own = before;
  }
  return own;
}
