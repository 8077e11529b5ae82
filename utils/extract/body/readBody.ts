import type { Body } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { fold, type Page } from '../page';
import { cleanTree } from './cleanTree';
import { densest, type Picked, pickByPattern, pickKnown } from './pickContainer';
import { trimEnds } from './trimEnds';
import { weighPage } from './weighPage';
import { writeHtml } from './writeHtml';
import { writeMarkdown } from './writeMarkdown';
import { writeText } from './writeText';

export interface BodyHints {
  /** Selectors of the page's rule, tried before every other container. */
  readonly containers?: readonly string[];
  /** The document's title, so that its copy above the body is not taken for the text. */
  readonly title?: string;
}

export interface BodyReading {
  readonly body: Body;
  /** The element that holds it: attachments and headings are looked for there. */
  readonly element: Element | null;
  readonly issues: readonly Issue[];
}

const nothing: Body = {
  text: '',
  html: '',
  markdown: '',
  completeness: 0,
  measure: { keptCharacters: 0, visibleCharacters: 0, keptTables: 0, visibleTables: 0 },
  finder: 'none',
};

const titleSource = 'meta[name="ArticleTitle" i],meta[property="og:title" i],h1,title,ucaptitle';

/** The document's titles as its page gives them, folded: the one told, the page tags', the headings'. */
function titlesOf({ document }: Page, told: string | undefined): ReadonlySet<string> {
  const titles = new Set<string>(told ? [fold(told)] : []);
  for (const element of document.querySelectorAll(titleSource)) {
    const title = fold((element.getAttribute('content') ?? element.textContent ?? '').slice(0, 600));
    if (title.length >= 4) titles.add(title);
  }
  return titles;
}

const count = (text: string) => text.replace(/\s/g, '').length;

/**
 * The official text of a page, in three layers: known container, then the best-named block, then the densest one.
 * A page without text gives an empty body and an issue; it never throws over what a page holds and never changes it.
 */
export function readBody(page: Page, hints: BodyHints = {}): BodyReading {
  const root = page.document.body;
  const issues: Issue[] = [];
  if (!root) return { body: nothing, element: null, issues: [{ code: 'missing', reason: 'body-empty', raw: '' }] };
  const weights = weighPage(root);
  if (!weights.whole) issues.push({ code: 'incomplete', reason: 'too-large', raw: '' });
  const picked: Picked = pickKnown(page, weights, hints.containers) ??
    pickByPattern(weights) ?? { elements: [densest(root, weights)], finder: 'density' };
  const tree = cleanTree(picked.elements, page.url);
  if (!tree.whole) issues.push({ code: 'incomplete', reason: 'too-large', raw: '' });
  const nodes = trimEnds(tree.nodes, titlesOf(page, hints.title), picked.isEditor === true);
  const text = writeText(nodes);
  const kept = count(text);
  if (kept === 0) issues.push({ code: 'missing', reason: 'body-empty', raw: '' });
  return {
    body: {
      text,
      html: writeHtml(nodes),
      markdown: writeMarkdown(nodes),
      completeness: 1,
      measure: { keptCharacters: kept, visibleCharacters: kept, keptTables: 0, visibleTables: 0 },
      finder: picked.finder,
    },
    element: picked.elements[0] ?? null,
    issues,
  };
}
