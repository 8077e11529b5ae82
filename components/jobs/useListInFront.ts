import { useEffect, useState } from 'react';
import { activeTab } from '@/utils/browser/activeTab';
import { askBackground } from '@/utils/browser/askBackground';
import { isWebAddress } from '@/utils/browser/isWebAddress';
import { watchActiveTab } from '@/utils/browser/watchActiveTab';
import { watchPageStates } from '@/utils/browser/watchPageStates';
import { findListJob } from '@/utils/db';

/** The list page the researcher looks at. */
export interface ListInFront {
  readonly tabId: number;
  readonly url: string;
}

/** What stands in front: a list, or something else; undefined for our own pages, which change nothing. */
async function listInFront(): Promise<ListInFront | null | undefined> {
  const tab = await activeTab();
  if (!tab || tab.url === '') return null;
  if (!isWebAddress(tab.url)) return undefined;
  const state = await askBackground('pageState', { tabId: tab.id });
  const isList = state.ok && state.value.recognition?.kind === 'list';
  return isList || (await findListJob(tab.url)) ? { tabId: tab.id, url: tab.url } : null;
}

/** The list page in front, as tabs change and pages are recognised; null when it is no list, undefined until it is known. */
export function useListInFront(): ListInFront | null | undefined {
  const [front, setFront] = useState<ListInFront | null | undefined>();
  useEffect(() => {
    let asked = 0;
    const follow = async () => {
      asked += 1;
      const mine = asked;
      const found = await listInFront();
      if (mine !== asked) return;
      setFront((before) => {
        if (found === undefined) return before ?? null;
        return before && before.tabId === found?.tabId && before.url === found.url ? before : found;
      });
    };
    void follow();
    const stops = [watchActiveTab(() => void follow()), watchPageStates(() => void follow())];
    return () => {
      for (const stop of stops) stop();
    };
  }, []);
  return front;
}
