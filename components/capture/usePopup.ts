import { useEffect, useRef, useState } from 'react';
import { type ActiveTab, activeTab } from '@/utils/browser/activeTab';
import { askBackground } from '@/utils/browser/askBackground';
import { highlightInTab } from '@/utils/browser/highlightInTab';
import { openOptions, showLibrary } from '@/utils/browser/openPage';
import { openPanel } from '@/utils/browser/openPanel';
import { readTab } from '@/utils/browser/readTab';
import { lastCaptured, readReport } from '@/utils/db';
import { failed } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { findSameReports } from './findSameReports';
import type { PopupViewProps } from './PopupView';
import type { CaptureStep, KnownRecord, PageReading, RecentReport, SameReport } from './pageReading';

/** Whether this page is captured already, and whether it has changed since. */
async function knownRecord(tabId: number): Promise<KnownRecord | null> {
  const state = await askBackground('pageState', { tabId });
  if (!state.ok || state.value.reportId === null) return null;
  const report = await readReport(state.value.reportId);
  return { id: state.value.reportId, capturedAt: report?.capturedAt, changed: state.value.changed };
}

const leave = (opening: Promise<void>) => void opening.then(() => window.close());

/** Reads the page in front and the store; holds nothing that would be missed when the popup vanishes. */
export function usePopup(): PopupViewProps {
  const [tab, setTab] = useState<ActiveTab | undefined>();
  const [reading, setReading] = useState<PageReading>({ step: 'reading' });
  const [capture, setCapture] = useState<CaptureStep>({ step: 'idle' });
  const [known, setKnown] = useState<KnownRecord | null>(null);
  const [same, setSame] = useState<readonly SameReport[]>([]);
  const [recent, setRecent] = useState<readonly RecentReport[] | undefined>();
  /** One id per act: a retry after a lost answer names the same capture, so nothing is stored twice. */
  const captureId = useRef<string | null>(null);

  const read = async (target: ActiveTab | undefined) => {
    setReading({ step: 'reading' });
    const result = target ? await readTab(target.id) : failed('page-not-allowed');
    setReading(result.ok ? { step: 'read', extraction: result.value } : { step: 'failed', fault: result.fault });
    if (result.ok) setSame(await findSameReports(result.value));
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the popup opens
  useEffect(() => {
    void activeTab().then((found) => {
      setTab(found);
      void read(found);
      if (found) void knownRecord(found.id).then(setKnown);
    });
    void lastCaptured(5).then(setRecent);
  }, []);

  const onCapture = async () => {
    if (capture.step === 'capturing') return;
    // A press in the first moments, before the tab is known, counts like any other.
    const target = tab ?? (await activeTab());
    if (!target) return;
    captureId.current ??= newId((bytes) => crypto.getRandomValues(bytes));
    setCapture({ step: 'capturing' });
    const result = await askBackground('captureTab', { tabId: target.id, id: captureId.current });
    setCapture(result.ok ? { step: 'done', outcome: result.value } : { step: 'failed', fault: result.fault });
    if (!result.ok) return;
    captureId.current = null;
    setRecent(await lastCaptured(5));
  };

  /** The job is in the store before the popup goes; its rows then wait in the library to be chosen. */
  const onCaptureList = async () => {
    const target = tab ?? (await activeTab());
    if (!target || reading.step !== 'read') return;
    const { url, fields } = reading.extraction;
    const name = [fields.column, fields.title].map((field) => field?.value).find((value) => typeof value === 'string');
    const id = newId((bytes) => crypto.getRandomValues(bytes));
    const request = { id, name: String(name ?? ''), source: 'list' as const, urls: [url], isChosenByHand: true };
    const result = await askBackground('startJob', request);
    if (result.ok) leave(showLibrary(`jobs/${id}`));
    else setCapture({ step: 'failed', fault: result.fault });
  };

  return {
    reading,
    capture,
    known,
    same: capture.step === 'done' ? [] : same,
    recent,
    onCapture: () => void onCapture(),
    onCaptureList: () => void onCaptureList(),
    onRetry: () => void read(tab),
    onLocate: (anchor) => {
      if (tab) void highlightInTab(tab.id, anchor);
    },
    onOpenRecord: (id) => leave(showLibrary(`report/${id}`)),
    onOpenLibrary: () => leave(showLibrary()),
    onOpenOptions: () => leave(openOptions()),
    ...(tab ? { onOpenPanel: () => leave(openPanel(tab.id)) } : {}),
  };
}
