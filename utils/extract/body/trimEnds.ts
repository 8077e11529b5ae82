import { fold } from '../page';
import type { CleanNode } from './cleanNode';
import {
  isBreadcrumb,
  isCatalogue,
  isCatalogueEntry,
  isFootLine,
  isInfoLine,
  isRelatedHeading,
  isTailLine,
} from './lineKinds';
import { isFileLine, linksOf } from './linksOf';
import { writeText } from './writeText';

const lineOf = (node: CleanNode) => fold(typeof node === 'string' ? node : writeText([node])).slice(0, 1200);

const headBlocks = 14;
const headLength = 900;
const footBlocks = 16;

/** Where the text begins: behind breadcrumb, catalogue block, title and information line, where the container holds them. */
function start(
  nodes: readonly CleanNode[],
  lines: readonly string[],
  titles: ReadonlySet<string>,
  isEditor: boolean,
): number {
  let from = 0;
  let passed = 0;
  for (let at = 0; at < nodes.length && at < from + headBlocks; at += 1) {
    const line = lines[at] ?? '';
    passed += line.length;
    if (passed > headLength) break;
    if (isInfoLine(line) || isBreadcrumb(line) || isCatalogue(line) || isCatalogueEntry(line)) {
      from = at + 1;
      passed = 0;
    } else if (line.length > 120 || /。/.test(line)) break;
  }
  if (isEditor) return from;
  const first = nodes[from];
  const isHeading = typeof first === 'object' && /^h[1-4]$/.test(first.tag);
  return isHeading && titles.has(lines[from] ?? '') ? from + 1 : from;
}

/** A file's link at the very end that no 附件 line above announces. */
function isLooseFile(nodes: readonly CleanNode[], lines: readonly string[], at: number): boolean {
  const node = nodes[at];
  if (node === undefined || !isFileLine(node, lines[at] ?? '')) return false;
  let above = at - 1;
  for (; above >= 0; above -= 1) {
    const other = nodes[above];
    if (other === undefined || !isFileLine(other, lines[above] ?? '')) break;
  }
  return !/附(?:件|表)/.test((lines[above] ?? '').slice(0, 6));
}

/** Where the text ends: before related links, and before the editors' and controls' lines. */
function end(nodes: readonly CleanNode[], lines: readonly string[], from: number): number {
  let to = nodes.length;
  for (let at = from; at < to; at += 1) {
    if (!isRelatedHeading(lines[at] ?? '')) continue;
    const rest = lines.slice(at + 1, to).join('');
    const prose = rest.match(/[。；]/g)?.length ?? 0;
    if (rest.length <= 60 || prose < rest.length / 120) to = at;
  }
  for (let at = Math.max(from + 1, to - footBlocks); at < to; at += 1) if (isFootLine(lines[at] ?? '')) to = at;
  // Pictures at the very end stay (a text can be one), unless an end line stands above them: then they are its QR code.
  for (let at = to; at > from; at -= 1) {
    const node = nodes[at - 1];
    const line = lines[at - 1] ?? '';
    if (node === undefined) break;
    const links = linksOf(node);
    if (line === '' && links.hasImage) continue;
    const isLinkList = links.share > 0.85 && (links.count >= 2 || line.length < 60) && !/附件/.test(line);
    if (!(isTailLine(line) || isLinkList || isLooseFile(nodes, lines, at - 1))) break;
    to = at - 1;
  }
  return to;
}

/** Leaves out a second copy of the text (a phone version beside the desktop's). */
function withoutCopy(nodes: readonly CleanNode[], lines: readonly string[]): CleanNode[] {
  const first = lines.findIndex((line) => line.length >= 30);
  for (let again = first + 1; first >= 0 && again < nodes.length; again += 1) {
    if (lines[again] !== lines[first]) continue;
    let back = 0;
    while (back < first && lines[first - back - 1] === lines[again - back - 1]) back += 1;
    const from = again - back;
    const length = again - first;
    let same = 0;
    while (same < length && lines[first - back + same] === lines[from + same]) same += 1;
    const copied = lines.slice(from, from + same).join('').length;
    if (copied >= 60 && same >= length * 0.6 && (same === length || from + same >= nodes.length))
      return [...nodes.slice(0, from), ...nodes.slice(from + same)];
  }
  return [...nodes];
}

/**
 * Leaves out what stands above and below the text in its container. `titles` are the document's titles (folded); in an
 * editor's own container (`isEditor`) a title is part of the text and stays.
 */
export function trimEnds(nodes: readonly CleanNode[], titles: ReadonlySet<string>, isEditor: boolean): CleanNode[] {
  const lines = nodes.map(lineOf);
  const from = start(nodes, lines, titles, isEditor);
  const to = end(nodes, lines, from);
  return withoutCopy(nodes.slice(from, to), lines.slice(from, to));
}
