import type { Body } from '@/utils/report/extraction';
import { fold } from '../page';
import { type CleanNode, walkClean } from './cleanNode';
import { cleanTree } from './cleanTree';
import {
  isBreadcrumb,
  isCatalogue,
  isCatalogueEntry,
  isFootLine,
  isInfoLine,
  isRelatedHeading,
  isTailLine,
} from './lineKinds';
import { linksOf } from './linksOf';
import type { Picked } from './pickContainer';
import type { PageWeights } from './weighPage';
import { writeText } from './writeText';

type Measure = Body['measure'];

const levels = 5;
/** Above this much text the surroundings are not read again: next to it they could not hold much. */
const large = 200_000;

/** The article area: the largest surroundings of the body that hold little else. */
function areaOf(element: Element, weights: PageWeights, kept: number): Element {
  let area = element;
  if (kept > large) return area;
  for (let level = 0; level < levels; level += 1) {
    const parent = area.parentElement;
    if (!parent || parent.localName === 'body' || parent.localName === 'html') break;
    const { characters, linkCharacters } = weights.of(parent);
    if (characters - linkCharacters > kept * 1.4 + 200) break;
    area = parent;
  }
  return area;
}

const isFurnitureLine = (line: string) =>
  [isInfoLine, isBreadcrumb, isCatalogue, isCatalogueEntry, isFootLine, isRelatedHeading, isTailLine].some((is) =>
    is(line),
  );

export function countTables(nodes: readonly CleanNode[]): number {
  let tables = 0;
  walkClean(nodes, {
    enter: ({ tag }) => {
      if (tag === 'table') tables += 1;
    },
  });
  return tables;
}

const count = (text: string) => text.replace(/\s+/g, '').length;

/**
 * How much of the article area the body keeps (`whole`: the cleaned tree before its ends were trimmed): characters and tables kept and seen. Furniture (title, catalogue block,
 * information line, breadcrumb, links to other pages, editors) is not counted as seen; everything else is, wherever it stands.
 */
export function measureBody(
  nodes: readonly CleanNode[],
  whole: readonly CleanNode[],
  picked: Picked,
  weights: PageWeights,
  titles: ReadonlySet<string>,
  base: string,
): Measure {
  const keptCharacters = count(writeText(nodes));
  const keptTables = countTables(nodes);
  const area = areaOf(picked.element, weights, keptCharacters);
  const isOwn = picked.nodes.length === 1 && picked.nodes[0] === area;
  const seen = isOwn ? whole : cleanTree([area], base).nodes;
  const own = new Map<string, number>();
  for (const node of nodes) {
    const line = fold(writeText([node]));
    own.set(line, (own.get(line) ?? 0) + 1);
  }
  let visibleCharacters = 0;
  let visibleTables = 0;
  for (const node of seen) {
    const text = writeText([node]);
    const line = fold(text);
    const left = own.get(line);
    if (left === 0) continue; // A copy of what is kept (a phone version) is not lost.
    if (left !== undefined) own.set(line, left - 1);
    else {
      if (titles.has(line) || isFurnitureLine(line)) continue;
      if (linksOf(node).anyShare > 0.6) continue;
    }
    visibleCharacters += count(text);
    visibleTables += countTables([node]);
  }
  return {
    keptCharacters,
    visibleCharacters: Math.max(visibleCharacters, keptCharacters),
    keptTables,
    visibleTables: Math.max(visibleTables, keptTables),
  };
}

const silent = 'script,style,template,noscript,textarea,select';

/**
 * The measure of a text whose reading was cut off, by the size of the page or by time: what its container holds counts as
 * seen, so that the share never says that all was kept.
 */
export function withRest(measure: Measure, { nodes }: Picked): Measure {
  let held = 0;
  for (const node of nodes) {
    held += count(node.textContent ?? '');
    if (node.nodeType !== 1) continue;
    for (const part of (node as Element).querySelectorAll(silent)) held -= count(part.textContent ?? '');
  }
  return { ...measure, visibleCharacters: Math.max(measure.visibleCharacters, measure.keptCharacters + 1, held) };
}
