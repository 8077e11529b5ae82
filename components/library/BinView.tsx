import { useState } from 'react';
import { emptyBin, type ReportSort } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import { Button } from '../ui/Button';
import { Empty } from '../ui/Empty';
import { FaultNotice } from '../ui/FaultNotice';
import { Modal } from '../ui/Modal';
import { toast } from '../ui/toasts';
import { useWords } from '../ui/useWords';
import { defaultColumns } from './columns';
import { ReportTable } from './ReportTable';
import { nothingSelected, selectedInOrder } from './selection';
import { useActs } from './useActs';
import { goTo } from './useHash';
import { useReportList } from './useReportList';

const newest: ReportSort = { by: 'updatedAt', descending: true };

/** What was put away: everything can be restored until it is deleted for good, which is asked about. */
export function BinView() {
  const words = useWords();
  const [sort, setSort] = useState(newest);
  const [selection, setSelection] = useState(nothingSelected);
  const [fault, setFault] = useState<Fault | null>(null);
  const [asking, setAsking] = useState(false);
  const acts = useActs(setFault);
  const list = useReportList({}, sort, undefined, { binned: true, withRows: true });
  const ids = list.ids ?? [];
  const ticked = selectedInOrder(selection, ids);
  const doomed = ticked.length > 0 ? ticked : ids;
  const shownFault = list.fault ?? fault;

  const purge = async () => {
    setAsking(false);
    const result = await emptyBin(doomed);
    setSelection(nothingSelected);
    if (result.ok) toast(words.library.purged(result.value.removed));
    else setFault(result.fault);
  };
  return (
    <main className="view">
      <div className="stack-tight">
        <h1>{words.library.nav.bin}</h1>
        <p className="small soft">{words.library.binSays}</p>
        {shownFault && <FaultNotice fault={shownFault} />}
      </div>
      <div className="selection-bar">
        <span className="small" role="status">
          {ticked.length > 0 ? words.library.selected(ticked.length) : words.library.all(ids.length)}
        </span>
        <Button isDisabled={ticked.length === 0} onPress={() => void acts.restore(ticked)} testId="bin-restore">
          {words.library.restore}
        </Button>
        <Button look="danger" isDisabled={ids.length === 0} onPress={() => setAsking(true)} testId="bin-purge">
          {words.library.purge}
        </Button>
      </div>
      <div className="split">
        {list.ids && ids.length === 0 ? (
          <Empty says={words.library.binEmpty} testId="bin-empty" />
        ) : (
          <ReportTable
            ids={ids}
            early={list.rows}
            isWhole={list.isWhole}
            columns={defaultColumns}
            sort={sort}
            selection={selection}
            openId={null}
            query=""
            name={list.name}
            onSort={setSort}
            onSelect={setSelection}
            onOpen={(id) => goTo(`report/${id}`)}
          />
        )}
      </div>
      <Modal title={words.library.purge} isOpen={asking} onClose={() => setAsking(false)} testId="purge-dialog">
        <p>{words.library.purgeConfirm(doomed.length)}</p>
        <span className="row">
          <Button look="danger" onPress={() => void purge()} testId="purge-confirm">
            {words.library.purge}
          </Button>
          <Button onPress={() => setAsking(false)}>{words.common.cancel}</Button>
        </span>
      </Modal>
    </main>
  );
}
