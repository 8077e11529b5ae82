import type { JobItem } from '@/utils/report/job';
import { useWords } from '../ui/useWords';
import { reasonSays } from './jobText';

interface Props {
  readonly items: readonly JobItem[];
}

/** What became of each address, in the order in which they are read. */
export function ItemTable({ items }: Props) {
  const words = useWords();
  const { jobs } = words;
  return (
    <table className="item-table" aria-label={jobs.rows} data-testid="job-items">
      <thead>
        <tr>
          <th scope="col">{jobs.row}</th>
          <th scope="col">{jobs.date}</th>
          <th scope="col">{jobs.stateHead}</th>
          <th scope="col">{jobs.reasonHead}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id} data-state={item.state}>
            <td lang="zh-CN">
              {item.reportId && item.work === 'page' ? (
                <a href={`#report/${item.reportId}`}>{item.title || item.url}</a>
              ) : (
                item.title || item.url
              )}
              {item.work !== 'page' && <span className="small soft"> {jobs.work[item.work]}</span>}
            </td>
            <td>{item.date ?? ''}</td>
            <td>{jobs.item[item.state]}</td>
            <td className="small">
              {[reasonSays(item.reason, words), item.readBy && jobs.readBy[item.readBy]].filter(Boolean).join(' · ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
