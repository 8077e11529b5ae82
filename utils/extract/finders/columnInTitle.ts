import { isOrganisationName } from '@/utils/identify/issuer';
import { fold, tidy } from '../page';
import { type Finder, inferred } from './finder';
import { runsOf } from './runs';

/**
 * The column that templates put between a text's title and the site's name (《…方案》_体艺教育_某小学), where the page has
 * a link of that name to it. A body's name there is a part of the site. Shown as inferred: nothing names it a column.
 */
export const columnInTitle: Finder = ({ page, title }) => {
  const [first = '', column = '', ...rest] = page.document.title.split(/[_|｜]|\s[-–—]\s/).map(tidy);
  if (rest.length === 0 || title === '' || fold(first) !== fold(title)) return [];
  const name = fold(column);
  if (name.length < 2 || name.length > 12 || isOrganisationName(name)) return [];
  const link = runsOf(page.document).find((run) => run.linked && fold(run.text) === name);
  return link ? [inferred('heading', 'title-part', column, link.block)] : [];
};
