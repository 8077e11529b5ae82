import { useState } from 'react';
import { activeTab } from '@/utils/browser/activeTab';
import { highlightInTab } from '@/utils/browser/highlightInTab';
import { showInTab } from '@/utils/browser/showInTab';
import { urlKey } from '@/utils/db';
import type { Anchor } from '@/utils/report/extraction';
import { type Fault, failed } from '@/utils/report/faults';

export type LocateStep = 'idle' | 'opening' | 'shown' | 'missing';

/** Shows where a value stands on its page; opens that page in the tab in front when another one is there. */
export function useLocate(url: string, onFault: (fault: Fault | null) => void) {
  const [step, setStep] = useState<LocateStep>('idle');
  const find = async (anchor: Anchor) => {
    const tab = await activeTab();
    if (!tab) return failed('page-closed');
    if (urlKey(tab.url) !== urlKey(url)) {
      setStep('opening');
      if (!(await showInTab(tab.id, url))) return failed('page-unreachable', url);
    }
    return highlightInTab(tab.id, anchor);
  };
  const locate = async (anchor: Anchor) => {
    const result = await find(anchor);
    onFault(result.ok ? null : result.fault);
    setStep(!result.ok ? 'idle' : result.value.found ? 'shown' : 'missing');
  };
  return { step, locate: (anchor: Anchor) => void locate(anchor) };
}
