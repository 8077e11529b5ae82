import { documentNumberOfLine } from '@/utils/identify/documentNumber';
import { isOrganisationName } from '@/utils/identify/issuer';
import { withoutEllipsis } from '../ends';
import { isOfficialTitle } from '../fields/titles';
import { fold } from '../page';
import { type Finder, stated } from './finder';
import { heading } from './headings';
import { tag, tagContent } from './tags';

/** （浙金罚决字〔2024〕52号）: the number that a tag puts behind the title. */
const isNumber = (text: string) => /^\([^()]{1,60}\)$/.test(text) && documentNumberOfLine(text) !== undefined;

/**
 * The title that the page's own tag states. Not when the tag holds the site's or the column's name, and not when it is
 * cut off (…, or the beginning of a longer heading) or the heading and `<title>` agree on a longer one: then the heading
 * is the whole of it.
 */
export const articleTitle: Finder = (reading) => {
  const { document } = reading.page;
  const names = ['SiteName', 'ColumnName'].map((name) => fold(tagContent(document, name) ?? ''));
  const shown = heading(reading)[0];
  const named = fold(document.title);
  return tag('ArticleTitle')(reading).flatMap((candidate) => {
    const text = fold(candidate.raw.replace(/<[^<>]{0,300}>/g, ''));
    if (text === '' || (names.includes(text) && (names[0] === text || shown))) return [];
    if (shown && fold(shown.raw) !== text && isOrganisationName(text)) return [];
    const start = withoutEllipsis(text);
    const isCut =
      shown !== undefined &&
      start.length >= 8 &&
      fold(shown.raw).length > start.length &&
      fold(shown.raw).startsWith(start);
    const isOutvoted =
      shown !== undefined &&
      fold(shown.raw).length > text.length &&
      isOfficialTitle(shown.raw) &&
      named.includes(fold(shown.raw)) &&
      !named.includes(text);
    const isNumbered =
      shown !== undefined && text.startsWith(fold(shown.raw)) && isNumber(text.slice(fold(shown.raw).length));
    return isCut || isOutvoted || isNumbered
      ? [stated('heading', shown.finder, shown.raw, shown.element)]
      : [candidate];
  });
};
