import type { Body } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';
import { baseOf } from '../address';
import { anchorOf } from '../finders/anchor';
import { fold, type Page, remember } from '../page';
import { bodyIssues } from './bodyIssues';
import { type CleanTree, cleanTree } from './cleanTree';
import { measureBody, withRest } from './completeness';
import { hiddenText } from './hiddenText';
import { pickBody } from './pickBody';
import type { Picked } from './pickContainer';
import { countPictures } from './pictures';
import { readAttachments } from './readAttachments';
import { titlesOf } from './titlesOf';
import { trimEnds } from './trimEnds';
import { type PageWeights, weighPage } from './weighPage';
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
  /** The element that holds it (of a copy, where the text stands in a script): attachments are looked for around it. */
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

/** What a page without text gives. */
export const noBody: BodyReading = {
  body: nothing,
  element: null,
  issues: [{ code: 'missing', reason: 'body-empty', raw: '' }],
};

interface Look {
  readonly weights: PageWeights;
  readonly picked: Picked;
  readonly tree: CleanTree;
}

const looks = remember((_root: Element) => new Map<string, Look>());

/** What is read of the page whatever its title: remembered for the reading, which asks again once it knows the title. */
function look(
  page: Page,
  root: Element,
  selectors: readonly string[],
  titles: ReadonlySet<string>,
  base: string,
): Look {
  const known = looks(root);
  const key = `${base} ${selectors.join()}`;
  const found = known.get(key);
  if (found) return found;
  const weights = weighPage(root);
  const shown = pickBody(page, root, weights, selectors, titles);
  const tree = cleanTree(shown.nodes, base, shown.isEditor === true);
  const hidden = isBare(shown, tree, root, weights, titles) ? hiddenText(root) : undefined;
  const made = hidden
    ? { weights, picked: hidden, tree: cleanTree(hidden.nodes, base) }
    : { weights, picked: shown, tree };
  known.set(key, made);
  return made;
}

const surely = 60;

/** Is nothing of what was picked a text: the page as a whole, of which only furniture is left, or next to nothing? */
function isBare(
  picked: Picked,
  tree: CleanTree,
  root: Element,
  weights: PageWeights,
  titles: ReadonlySet<string>,
): boolean {
  if (picked.isEditor || (picked.element !== root && weights.of(picked.element).characters >= surely)) return false;
  return fold(writeText(trimEnds(tree.nodes, titles, false))).length < surely;
}

/**
 * The official text of a page: picked in layers (`pickBody`), cleaned by allow-list, trimmed of what stands around it,
 * measured. A page without text gives an empty body and an issue. It never throws over what a page holds, never changes it.
 */
export function readBody(page: Page, hints: BodyHints = {}): BodyReading {
  const root = page.document.body;
  if (!root) return noBody;
  const base = baseOf(page.document, page.url);
  const titles = titlesOf(page, hints.title);
  const { weights, picked, tree } = look(page, root, hints.containers ?? [], titles, base);
  const trimmed = trimEnds(tree.nodes, titles, picked.isEditor === true);
  const { attachments, issues: broken } = readAttachments(page, picked.element);
  const files = [...attachments.map(({ name }) => name), ...broken.map(({ raw }) => raw)];
  // A page whose article is empty has no other text than its title: that is no body.
  const own = titles.has(fold(writeText(trimmed))) ? [] : trimmed;
  const nodes = own.length === 0 && namesOnly(tree, files) ? tree.nodes : own;
  const text = writeText(nodes);
  const isWhole = tree.whole && weights.whole;
  const seen = measureBody(nodes, tree.nodes, picked, weights, titles, base);
  const measure = isWhole ? seen : withRest(seen, picked);
  const isHidden = picked.finder === 'hidden';
  // What no name points at may be the page of a site, with the site's pictures.
  const pictures = picked.finder === 'density' ? 0 : countPictures(picked.nodes);
  const issues = bodyIssues(text, measure, files, { isWhole, isHidden, pictures });
  const isInPage = page.document.contains(picked.element);
  return {
    body: {
      text,
      html: writeHtml(nodes),
      markdown: writeMarkdown(nodes),
      completeness: measure.visibleCharacters === 0 ? 0 : measure.keptCharacters / measure.visibleCharacters,
      measure,
      finder: text === '' ? 'none' : picked.finder,
      ...(isInPage && text !== '' ? { anchor: anchorOf(picked.element, text.split('\n', 1)[0] ?? '') } : {}),
    },
    element: picked.element,
    issues,
  };
}

/** A report published as nothing but its file: the links' names are all a reader of the page sees, so they are kept. */
function namesOnly(tree: CleanTree, files: readonly string[]): boolean {
  const text = fold(writeText(tree.nodes));
  return text !== '' && text === files.map(fold).join('');
}
