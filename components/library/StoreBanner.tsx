import { useEffect, useState } from 'react';
import { openLibrary } from '@/utils/browser/openLibrary';
import type { Fault } from '@/utils/report/faults';
import { FaultNotice } from '../ui/FaultNotice';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';

/** Says at once when the library must not be written to, or cannot be opened. */
export function StoreBanner() {
  const words = useWords();
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    void openLibrary().then((result) => setFault(result.ok ? null : result.fault));
  }, []);
  if (!fault) return null;
  return (
    <div className="banner stack-tight" data-testid="banner-read-only">
      <Notice tone="warn" role="alert">
        <strong>{words.library.readOnly}</strong>
      </Notice>
      <FaultNotice fault={fault} />
    </div>
  );
}
