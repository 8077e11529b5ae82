import { isOrganisationName } from '@/utils/identify/issuer';
import { bareLabel } from '../ends';
import { knownLabel } from '../fields/labels';
import { isOfficialTitle } from '../fields/titles';
import { fold } from '../page';
import type { CleanNode } from './cleanNode';
import {
  isCatalogue,
  isCatalogueBlock,
  isCatalogueEntry,
  isControls,
  isDayAlone,
  isEmptyBoxes,
  isFootLine,
  isHeadLine,
  isInfoLabel,
  isLabelRow,
  isLead,
  isLegalHeading,
  isOwnPair,
  isRelatedHeading,
  isTailLine,
} from './lineKinds';
import { linksOf } from './linksOf';
import { writeText } from './writeText';

const lineOf = (node: CleanNode) => fold(typeof node === 'string' ? node : writeText([node])).slice(0, 1200);

/** The lines of one list or block, each folded. */
const linesIn = (node: CleanNode) =>
  (typeof node === 'string' ? node : writeText([node])).split('\n', 12).map((line) => fold(line.slice(0, 800)));

const headBlocks = 14;
const headLength = 900;
const footBlocks = 16;

/**
 * Where the text begins: behind breadcrumb, catalogue block, title and information line, where the container holds them.
 * In an editor's own container a title that stands first is part of the text.
 */
function start(
  nodes: readonly CleanNode[],
  lines: readonly string[],
  titles: ReadonlySet<string>,
  isEditor: boolean,
): number {
  let from = 0;
  let passed = 0;
  let ownPairs = 0;
  for (let at = 0; at < nodes.length && at < from + headBlocks; at += 1) {
    const line = lines[at] ?? '';
    passed += line.length;
    if (passed > headLength) break;
    const next = lines[at + 1] ?? '';
    // A statistics bureau signs at the head: its name and the day are the text's.
    if (isDayAlone(line) && at > from && isOrganisationName(lines[at - 1] ?? '')) break;
    const isAlone =
      (isInfoLabel(line) && isValue(next)) || (isLabelRow(line) && next.length <= 200 && !/。/.test(next));
    const node = nodes[at];
    const isBlock = node !== undefined && typeof node !== 'string' && isCatalogueBlock(linesIn(node));
    if (isAlone || isBlock || isHeadLine(line)) {
      from = isAlone ? at + 2 : at + 1;
      passed = 0;
      ownPairs = 0;
    } else if (line.length > 120 || /。/.test(line) || isLead(line)) break;
    // Two of the text's own pairs: what looks like an information line below them (公示日期：2015-09-28) is one of them.
    if (isOwnPair(line)) ownPairs += 1;
    if (ownPairs === 2) break;
  }
  from = Math.max(from, behindLabels(lines));
  return isEditor && from === 0 ? 0 : from + titleLines(lines.slice(from, from + 4), titles);
}

const isValue = (line: string) => line.length >= 2 && line.length <= 30 && !/[，。；：:]$/.test(line);

/** How many of the first lines are the title: one, or several that make it up together. */
function titleLines(lines: readonly string[], titles: ReadonlySet<string>): number {
  let joined = '';
  for (const [at, line] of lines.entries()) {
    joined += line;
    // A body that signs at the head may be what <title> names as well.
    if (joined.length >= 6 && titles.has(joined) && !isOrganisationName(joined)) return at + 1;
  }
  return 0;
}

/** Behind a catalogue block whose labels and values are lines of their own: three labels before the first sentence. */
function behindLabels(lines: readonly string[]): number {
  let last = -1;
  let labels = 0;
  let inRow = 0;
  for (let at = 0; at < Math.min(lines.length, 40); at += 1) {
    const line = lines[at] ?? '';
    if (line.length > 200 || (/。/.test(line) && at > last + 1)) break;
    const label = knownLabel(bareLabel(line));
    if (label && at === last + 1) inRow += 1;
    else if (label?.field) inRow = 1;
    if (label?.field) labels += 1;
    if (label?.field || (label && inRow > 1)) last = at;
  }
  return labels >= 3 ? Math.min(last + 2 + furtherValues(lines.slice(last + 2), inRow - 1), lines.length) : 0;
}

/** Where a row of labels stands above a row of values, all of them lines of their own: how many values follow the first. */
function furtherValues(lines: readonly string[], most: number): number {
  const isShort = (line: string) => line.length <= 40 && (isOrganisationName(line) || /(?:19|20)\d\d/.test(line));
  const end = lines.slice(0, most).findIndex((line) => !isShort(line) || isOfficialTitle(line));
  return most < 2 ? 0 : end < 0 ? Math.min(most, lines.length) : end;
}

/** Does a signature stand here: a day alone, or a body's name above one? 附件下载 above it stands in the text. */
const isSigned = (lines: readonly string[], at: number): boolean =>
  isDayAlone(lines[at] ?? '') || (isOrganisationName(lines[at] ?? '') && isDayAlone(lines[at + 1] ?? ''));

/** Where the text ends: before related links, and before the editors' and controls' lines. */
function end(nodes: readonly CleanNode[], lines: readonly string[], from: number): number {
  let to = nodes.length;
  for (let at = from; at < to; at += 1) {
    if (isLegalHeading(lines[at] ?? '')) to = at;
    if (!isRelatedHeading(lines[at] ?? '') || isSigned(lines, at + 1)) continue;
    const rest = lines.slice(at + 1, to).join('');
    const prose = rest.match(/[。；]/g)?.length ?? 0;
    if (rest.length <= 60 || prose < rest.length / 120) to = at;
  }
  for (let at = Math.max(from + 1, to - footBlocks); at < to; at += 1) if (isFootLine(lines[at] ?? '')) to = at;
  to = withoutTail(nodes, lines, from, to);
  const cut = beforeControls(lines, from, to);
  return withoutCatalogue(lines, from, cut < to ? withoutTail(nodes, lines, from, cut) : to);
}

/**
 * Before the lines of editors and controls at the very end, lists of links and empty boxes. Pictures there stay (a text can
 * be one), unless an end line stands above them: then they are its QR code.
 */
function withoutTail(nodes: readonly CleanNode[], lines: readonly string[], from: number, end: number): number {
  let to = end;
  for (let at = to; at > from; at -= 1) {
    const node = nodes[at - 1];
    const line = lines[at - 1] ?? '';
    if (node === undefined) break;
    const links = linksOf(node);
    if (line === '' && links.hasImage) continue;
    const isLinkList = links.share > 0.85 && (links.count >= 2 || line.length < 60) && !/附件/.test(line);
    if (!(isTailLine(line) || isLinkList || isEmptyBoxes(linesIn(node)))) break;
    to = at - 1;
  }
  return to;
}

/** Before the page's controls near the end, where nothing but short lines of the site follows them. */
function beforeControls(lines: readonly string[], from: number, to: number): number {
  for (let at = Math.max(from + 1, to - footBlocks); at < to; at += 1) {
    const line = lines[at] ?? '';
    if (!isControls(line) && !/^(?:分享|分享到|分享至|相关链接)[:：]?$/.test(line)) continue;
    const rest = lines.slice(at + 1, to);
    if (rest.join('').length <= 300 && rest.every((after) => !/[。；]|^附/.test(after))) return at;
  }
  return to;
}

/** Before a catalogue block that stands below the text: three of its pairs, or one line of them. */
function withoutCatalogue(lines: readonly string[], from: number, to: number): number {
  let first = to;
  while (first > from + 1 && (isCatalogueEntry(lines[first - 1] ?? '') || isCatalogue(lines[first - 1] ?? '')))
    first -= 1;
  return to - first >= 3 || isCatalogue(lines[first] ?? '') ? first : to;
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
