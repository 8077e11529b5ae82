import { fold } from '../page';
import { type Finder, stated } from './finder';
import { heading } from './headings';
import { tag, tagContent } from './tags';

/**
 * The title that the page's own tag states. Not when the tag holds the site's or the column's name, and not when it is
 * cut off (…, or the beginning of a longer heading): then the heading is the whole of it.
 */
export const articleTitle: Finder = (reading) => {
  const { document } = reading.page;
  const names = ['SiteName', 'ColumnName'].map((name) => fold(tagContent(document, name) ?? ''));
  const shown = heading(reading)[0];
  return tag('ArticleTitle')(reading).flatMap((candidate) => {
    const text = fold(candidate.raw.replace(/<[^<>]{0,300}>/g, ''));
    if (text === '' || (names.includes(text) && (names[0] === text || shown))) return [];
    const start = text.replace(/(?:…|\.{2,})$/, '');
    const isCut =
      shown !== undefined &&
      start.length >= 8 &&
      fold(shown.raw).length > start.length &&
      fold(shown.raw).startsWith(start);
    return isCut ? [stated('heading', shown.finder, shown.raw, shown.element)] : [candidate];
  });
};
