import { withoutEllipsis } from '../ends';
import { fold } from '../page';
import { breadcrumbOf, menuName } from './breadcrumb';
import { type Finder, stated } from './finder';
import { tagContent } from './tags';

/** The innermost column of the breadcrumb that is not the document's own title. */
export const innermostColumn: Finder = ({ page, title }) => {
  const crumb = breadcrumbOf(page.document);
  const own = fold(title);
  const isTitle = (step: string) => {
    const start = withoutEllipsis(fold(step));
    // A column may be named after the body with whose name the title begins.
    const isCut = start !== fold(step) || start.length > own.length / 2;
    return own !== '' && start.length >= 6 && ((isCut && own.startsWith(start)) || start.startsWith(own));
  };
  const steps = crumb?.steps.filter((step) => !isTitle(step) && step.length <= 40) ?? [];
  const last = steps.at(-1);
  // 首页 > 公开: the only step is the site's menu, and the page's tag names the column.
  const tagged = steps.length === 1 ? tagContent(page.document, 'ColumnName') : undefined;
  const isMenu = tagged !== undefined && tagged !== '' && (last ?? '').length <= 4 && menuName.test(last ?? '');
  return crumb && last && !isMenu ? [stated('label', 'breadcrumb', last, crumb.element)] : [];
};
