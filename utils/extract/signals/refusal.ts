import type { SignalCode } from '@/utils/report/signals';
import type { Page } from '../page';
import type { Texture } from './texture';
import * as wording from './wording';

/** Stubs that are neither: error pages, moved sites, shells without text, logins. */
export function refusalOf({ document }: Page, texture: Texture): SignalCode | undefined {
  const start = `${document.title}\n${texture.opening}`;
  if (
    texture.characters < 3000 &&
    texture.prose < 400 &&
    !isText(texture) &&
    wording.errorText.test(`${start}\n${headText(document)}`)
  )
    return 'error-page';
  if (texture.characters < 900 && texture.titleLinks < 6 && wording.movedText.test(`${start}\n${headText(document)}`))
    return 'moved-page';
  if (asksPassword(document) && texture.prose < 300 && texture.datedLinks < 4 && !isBoxBeside(texture))
    return 'login-page';
  if (texture.characters < 40 && !holdsText(document)) return 'little-text';
  return undefined;
}

/** Does a script hold what is to be shown: hanweb's rows, the text of a gkmlpt page? */
const holdsText = (document: Document) =>
  Array.from(document.querySelectorAll('script')).some((script) =>
    /<record>|\bcontent["']?\s?:\s?["'](?:<|\\u003c)/i.test(script.textContent ?? ''),
  );

/** A text of its own that uses such words (信息不存在3件, 做好系统维护): it has sentences under a line of source and day, its number, its formulas. */
const isText = ({ hasInfoLine, hasNumberLine, formulas, prose }: Texture) =>
  prose >= 60 && (hasInfoLine || hasNumberLine || formulas.length > 0);

export const asksPassword = (document: Document) => document.querySelector('input[type="password" i]') !== null;

/** A text with its day or source, or signed, which what is to be filled in beside it does not make a form. */
export const isTextBeside = ({ hasInfoLine, hasSignedDay, prose, formulas }: Texture) =>
  (hasInfoLine && (prose >= 60 || formulas.length > 0)) || (hasSignedDay && prose >= 150);

/** A box to log in beside a text or rows, as old sites have one on every page. */
export const isBoxBeside = (texture: Texture) =>
  isTextBeside(texture) ||
  (texture.prose < 100 && (texture.datedLinks >= 8 || (texture.repeatedLabels >= 1 && texture.titleLinks >= 4)));

function headText(document: Document): string {
  return (document.body?.textContent ?? '').slice(0, 4000).replace(/\s+/g, ' ').slice(0, 700);
}
