import type { JobItem } from '@/utils/report/job';
import { useWords } from '../ui/useWords';
import { reasonSays } from './jobText';
import { useReportTitles } from './useReportTitles';
import { useVirtualList } from './useVirtualList';

interface Props {
  readonly items: readonly JobItem[];
}

/** In the library a report opens in place, beside a portal's page in a tab of its own. */
const isLibrary = () => window.location.pathname.endsWith('/library.html');

/** What became of each address, in the order in which they are read. */
export function ItemTable({ items }: Props) {
  const words = useWords();
  const { jobs } = words;
  const { scroller, virtual } = useVirtualList(items.map(({ id }) => id));
  const shown = virtual.getVirtualItems().flatMap(({ index }) => items[index] ?? []);
  const titleOf = useReportTitles(shown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard (WCAG 2.1.1)
    <div ref={scroller} className="row-list" tabIndex={0} data-testid="job-items">
      <ul className="plain-list" aria-label={jobs.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const { work, date, state, reason, readBy, reportId } = item;
          const more = [reasonSays(reason, words), readBy && jobs.readBy[readBy]].filter(Boolean).join(' · ');
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              className="row-line"
              data-index={index}
              data-state={state}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="row-title" lang="zh-CN">
                {reportId && work !== 'attachment' && work !== 'list' ? (
                  <a href={`/library.html#report/${reportId}`} target={isLibrary() ? undefined : '_blank'}>
                    {titleOf(item)}
                  </a>
                ) : (
                  titleOf(item)
                )}
              </span>
              <span className="row-more small soft">
                {work !== 'page' && <span>{jobs.work[work]}</span>}
                {date && <span>{date}</span>}
                <span>{jobs.item[state]}</span>
                {more && <span>{more}</span>}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
