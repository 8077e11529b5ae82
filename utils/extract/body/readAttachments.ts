import type { AttachmentLink } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { absoluteAddress, baseOf } from '../address';
import { fold, hidesItself, type Page, seenText } from '../page';
import { childElements } from './childElements';
import { isFurnitureName, isSilent } from './furniture';
import { isFootLine, isTailLine } from './lineKinds';
import { isOfOthers } from './otherBoxes';
import { writtenLinks } from './writtenLinks';

const fileEnding =
  /\.(?:pdf|docx?|xlsx?|pptx?|wps|wpt|et|dps|ofd|ceb|cebx|zip|rar|7z|tar|gz|csv|txt|rtf|tiff?)(?=$|[?#&])/i;
const trsFile = /\/[PW]0\d{6,40}[^/]{0,60}\.\w{2,5}(?:$|[?#])/;
const attachmentPath = /\/attachments?\/|\/(?:file)?download(?:file)?\b|downfile|attach(?:ment)?id=|fileid=/i;
const imageEnding = /\.(?:jpe?g|png|gif|bmp|webp|svg)(?:$|[?#])/i;
const vagueName = /^(?:点击|请)?(?:下载|查看|打开|浏览|附件)(?:下载|附件|全文|原文|文件|此处|链接)?$/;
const carriers = 'a,iframe,embed,object,[onclick]';
const scriptBudget = 400_000;
const controlName = /^(?:打印|关闭|返回|收藏|分享|大|中|小|字号|放大|缩小|更多|首页|上一[页篇]|下一[页篇]|.{0,3})$/;

interface Found {
  readonly attachments: readonly AttachmentLink[];
  readonly issues: readonly Issue[];
}

function fileName(url: string): string {
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

function nameOf(link: Element, url: string): string {
  const text = seenText(link, 500);
  const title = link.getAttribute('title')?.trim() ?? '';
  if (title && (text === '' || vagueName.test(text) || /(?:…|\.{3})$/.test(text))) return title;
  return text !== '' && !vagueName.test(text) ? text : fileName(url) || text;
}

const isFile = (url: string) => (fileEnding.test(url) || trsFile.test(url)) && !imageEnding.test(url);

/** Does the link stand in one list or box with a link to a file, each perhaps in a paragraph of its own? */
function isBesideFile(link: Element, base: string): boolean {
  const box = link.parentElement?.children.length === 1 ? link.parentElement.parentElement : link.parentElement;
  if (!box || box.localName === 'body' || box.children.length > 60) return false;
  return [...box.querySelectorAll('a[href]')].slice(0, 60).some((other) => {
    const url = other === link ? undefined : absoluteAddress(other.getAttribute('href') ?? '', base);
    return url !== undefined && isFile(url);
  });
}

/** The viewer's file, for `viewer.html?file=…` and office viewers. */
function unwrapped(url: string, base: string): string {
  const inner = /[?&](?:file|src|url|path|furl)=([^&#]+)/i.exec(url)?.[1];
  if (!inner) return url;
  try {
    const file = decodeURIComponent(inner);
    return fileEnding.test(file) ? (absoluteAddress(file, base) ?? url) : url;
  } catch {
    return url;
  }
}

/** The part of the page in which a text's attachments stand: the body's surroundings, short of the whole page. */
function surroundings(element: Element): Element {
  let area = element;
  for (let up = 0; up < 4; up += 1) {
    const parent: Element | null = area.parentElement;
    if (!parent || parent.localName === 'body' || parent.localName === 'html') break;
    area = parent;
  }
  return area;
}

/** Short boxes right below the text where nothing but the page itself holds both: files stand there without a wrapper. */
function boxesBelow(area: Element): Element[] {
  if (area.parentElement?.localName !== 'body') return [];
  const boxes: Element[] = [];
  for (let at = area.nextElementSibling; at && boxes.length < 3; at = at.nextElementSibling) {
    if (isFurnitureName(at) || hidesItself(at) || isSilent(at)) continue;
    const text = fold(seenText(at, 1200));
    if (text.length > 600 || isFootLine(text) || isOfOthers(at)) break;
    boxes.push(at);
  }
  return boxes;
}

const inFurniture = (link: Element, area: Element, body: Element) => {
  for (let at: Element | null = link; at && at !== area; at = at.parentElement)
    if (isFurnitureName(at) || (hidesItself(at) && !isTabOf(at, body)) || (!at.contains(body) && isOfOthers(at)))
      return true;
  return false;
};

/** A part that a tab opens beside the part with the text: short, beside what holds the text, of its class (附件下载). */
function isTabOf(hidden: Element, body: Element): boolean {
  const name = hidden.getAttribute('class');
  if (!name || !hidden.parentElement?.contains(body) || hidden.contains(body)) return false;
  const shown = [...childElements(hidden.parentElement)].find((part) => part.contains(body));
  const isAlike =
    shown !== undefined && (shown.getAttribute('class') ?? '').split(/\s+/).includes(name.split(/\s+/)[0] ?? '');
  return isAlike && fold(seenText(hidden, 700)).length <= 600;
}

/**
 * Files that belong to the text: links, embedded viewers, links that a script writes, handlers that open a file.
 * In: the page and the element of its body (null: the whole page is searched). Out: absolute addresses in page order,
 * each once, named by link text, else title, else file name; links that lead nowhere are issues with their raw text.
 */
export function readAttachments(page: Page, element: Element | null): Found {
  const root = element ?? page.document.body;
  if (!root) return { attachments: [], issues: [] };
  const area = element ? surroundings(element) : root;
  const base = baseOf(page.document, page.url);
  const found = new Map<string, AttachmentLink>();
  const issues: Issue[] = [];
  const broken = new Set<string>();
  const add = (url: string, name: string) => {
    const known = found.get(url);
    if (!known || (known.name === fileName(url) && name)) found.set(url, { name, url });
  };
  const refuse = (raw: string) => {
    // Dead links of the foot and to share the page lead to no file.
    if (broken.has(raw) || isFootLine(fold(raw)) || isTailLine(fold(raw))) return;
    broken.add(raw);
    issues.push({ code: 'unreadable', reason: 'attachment-link-broken', raw });
  };

  const boxes = element ? boxesBelow(area) : [];
  for (const link of [area, ...boxes].flatMap((part) => [...part.querySelectorAll(carriers)])) {
    const inBody = root === link || root.contains(link);
    // A link that says it is a download stands in side boxes too.
    if (!inBody && !link.hasAttribute('download') && inFurniture(link, page.document.body, root)) continue;
    const raw = link.getAttribute('href') ?? link.getAttribute('src') ?? link.getAttribute('data') ?? '';
    const marked =
      /nfw-cms-attachment|insertfile/i.test(link.getAttribute('class') ?? '') ||
      link.closest('.insertfileTag') !== null;
    const direct = absoluteAddress(raw, base);
    const url = direct ? unwrapped(direct, base) : undefined;
    if (url) {
      const isAnchor = link.localName === 'a';
      if (
        isFile(url) ||
        marked ||
        (isAnchor && (inBody || isBesideFile(link, base)) && attachmentPath.test(url) && !imageEnding.test(url)) ||
        (isAnchor && fileEnding.test(seenText(link, 300)) && !/\.s?html?$/.test(url)) ||
        // A map or a scan that the page names as a file: 示意图.jpg.
        (isAnchor && imageEnding.test(url) && imageEnding.test(seenText(link, 300)))
      )
        add(url, isAnchor ? nameOf(link, url) : fileName(url));
      continue;
    }
    const handler = link.getAttribute('onclick') ?? (/^javascript:/i.test(raw) ? raw : '');
    const quoted = /["']([^"']{1,300}\.(?:pdf|docx?|xlsx?|wps|ofd|zip|rar)[^"']{0,100})["']/i.exec(handler)?.[1];
    const opened = absoluteAddress(quoted, base);
    if (opened) add(opened, nameOf(link, opened));
    else if (link.localName === 'a' && link.hasAttribute('href')) {
      const text = seenText(link, 300);
      if (
        marked ||
        fileEnding.test(text) ||
        (inBody &&
          !handler.includes('(') &&
          /^(?:javascript:|undefined|null|file:)/i.test(raw.trim()) &&
          !controlName.test(text))
      )
        refuse(text || raw);
    }
  }
  for (const script of area.querySelectorAll('script:not([src])'))
    for (const { href, text } of writtenLinks((script.textContent ?? '').slice(0, scriptBudget))) {
      const url = absoluteAddress(href, base);
      if (url && isFile(url)) add(url, text || fileName(url));
    }
  return { attachments: [...found.values()], issues };
}
