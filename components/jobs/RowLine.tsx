import { type Ref, type RefObject, useEffect, useRef } from 'react';
import type { JobItem } from '@/utils/report/job';
import { Tag } from '../ui/Tag';
import { useWords } from '../ui/useWords';

/** A row of a list as it is shown: read off the page, or waiting in a job. */
export type ListedRow = Pick<JobItem, 'id' | 'title' | 'url' | 'date' | 'known'>;

interface Props {
  readonly ref: Ref<HTMLLIElement>;
  readonly row: ListedRow;
  readonly index: number;
  readonly count: number;
  /** Pixels from the head of the list. */
  readonly top: number;
  /** undefined: there is nothing to tick. */
  readonly isTicked: boolean | undefined;
  /** The one row Tab leads to. */
  readonly isCurrent: boolean;
  /** Set when a key has just moved here: the focus follows. */
  readonly takesFocus: RefObject<boolean> | false;
  readonly onTick: () => void;
}

const tones = { new: 'accent', captured: 'good', changed: 'warn', failed: 'warn' } as const;

/** One row: its box, its title, its day, and in words what the library knows of it. */
export function RowLine({ ref, row, index, count, top, isTicked, isCurrent, takesFocus, onTick }: Props) {
  const { jobs } = useWords();
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (takesFocus === false || !takesFocus.current) return;
    takesFocus.current = false;
    box.current?.focus();
  });
  const says = (
    <>
      <span className="row-title" lang="zh-CN">
        {row.title || row.url}
      </span>
      <span className="row-more small soft">
        {row.date && <span>{row.date}</span>}
        <Tag tone={tones[row.known]}>{jobs.known[row.known]}</Tag>
      </span>
    </>
  );
  return (
    <li
      ref={ref}
      className="row-line"
      data-index={index}
      data-known={row.known}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${top}px)` }}
    >
      {isTicked === undefined ? (
        says
      ) : (
        <label>
          <input ref={box} type="checkbox" checked={isTicked} tabIndex={isCurrent ? 0 : -1} onChange={onTick} />
          {says}
        </label>
      )}
    </li>
  );
}
