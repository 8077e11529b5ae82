import { refusalIn } from '@/utils/dataset/import/importFault';
import { refusals } from '@/utils/dataset/import/refusals';
import type { Fault } from '@/utils/report/faults';
import { FaultNotice } from '../ui/FaultNotice';
import { useLanguage, useWords } from '../ui/useWords';

interface Props {
  readonly fault: Fault;
}

/** Why a zip was not taken in, with the file it is about. */
export function ImportFault({ fault }: Props) {
  const words = useWords();
  const language = useLanguage();
  const refusal = refusalIn(fault.detail);
  return (
    <>
      <FaultNotice fault={fault} />
      {refusal && (
        <p className="small" data-testid={`refusal-${refusal.reason}`}>
          {words.exporting.refusedWhy}
          {words.common.colon}
          {refusals[refusal.reason][language === 'en' ? 'en' : 'zh']} <code className="wrap">{refusal.where}</code>
        </p>
      )}
    </>
  );
}
