import { useState } from 'react';
import { matchesFilter } from '@/utils/queue/matchesFilter';
import type { Fault } from '@/utils/report/faults';
import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { Loading } from '../ui/Loading';
import { useWords } from '../ui/useWords';
import { ChooserFilter } from './ChooserFilter';
import { suggestedFilter } from './jobText';
import { RowList } from './RowList';
import { listName, startList } from './startList';
import type { ListInFront } from './useListInFront';
import { usePageRows } from './usePageRows';

interface Props {
  readonly front: ListInFront;
}

/** The rows of the list page in front, before anything was asked of its site; and the way to the whole column. */
export function PageRows({ front }: Props) {
  const { jobs } = useWords();
  const { reading, rows } = usePageRows(front);
  const [typed, setText] = useState<string | null>(null);
  const [isPattern, setPattern] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  if (reading === undefined) return <Loading />;
  if (!reading.ok) return <FaultNotice fault={reading.fault} />;
  const list = reading.value;
  const text = typed ?? suggestedFilter(listName(list));
  const shown = rows.filter(({ title }) => matchesFilter(title, { text, isPattern }));
  const inLibrary = rows.filter(({ known }) => known === 'captured' || known === 'changed').length;
  const start = async () => {
    const result = await startList(list);
    setFault(result.ok ? null : result.fault);
  };
  return (
    <>
      <div className="stack-tight">
        <p className="small" data-testid="page-coverage">
          {jobs.pageCoverage(rows.length, inLibrary)}
        </p>
        <Button look="primary" large onPress={() => void start()} testId="list-start">
          {jobs.wholeList}
        </Button>
        <p className="small soft">{rows.length === 0 ? jobs.noRows : jobs.wholeListSays}</p>
        {fault && <FaultNotice fault={fault} />}
      </div>
      <ChooserFilter text={text} isPattern={isPattern} onText={setText} onPattern={setPattern} />
      <p className="small" role="status">
        {jobs.shown(shown.length, rows.length)}
      </p>
      <RowList rows={shown} testId="page-rows" />
    </>
  );
}
