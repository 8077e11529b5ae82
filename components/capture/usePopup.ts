import { useEffect, useRef, useState } from 'react';
import { type ActiveTab, activeTab } from '@/utils/browser/activeTab';
import { askBackground } from '@/utils/browser/askBackground';
import { changedSince } from '@/utils/browser/changedSince';
import { highlightInTab } from '@/utils/browser/highlightInTab';
import { openOptions, showLibrary } from '@/utils/browser/openPage';
import { openPanel } from '@/utils/browser/openPanel';
import { readTab } from '@/utils/browser/readTab';
import { lastCaptured, readReport } from '@/utils/db';
import type { Extraction } from '@/utils/report/extraction';
import { failed } from '@/utils/report/faults';
import { newId } from '@/utils/report/id';
import { startList } from '../jobs/startList';
import { findSameReports } from './findSameReports';
import type { PopupViewProps } from './PopupView';
import type { CaptureStep, KnownRecord, PageReading, RecentReport, SameReport } from './pageReading';

/** Whether this page is captured already, and whether it has changed since by what the icon knows. */
async function knownRecord(tabId: number): Promise<KnownRecord | null> {
  const state = await askBackground('pageState', { tabId });
  if (!state.ok || state.value.reportId === null) return null;
  const report = await readReport(state.value.reportId);
  return { id: state.value.reportId, capturedAt: report?.capturedAt, changed: state.value.changed };
}

/** The record of this page as the page now read compares with it. */
async function standing(stored: Promise<KnownRecord | null>, page: Extraction): Promise<KnownRecord | null> {
  const record = await stored;
  return record && { ...record, changed: await changedSince(record.id, page) };
}

/** A library that cannot be asked keeps no page from being shown. */
const orElse = <T>(asked: Promise<T>, otherwise: T): Promise<T> =>
  asked.catch((error: unknown) => {
    console.warn('[gongkai] library', error);
    return otherwise;
  });

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
    const stored = target ? knownRecord(target.id) : Promise.resolve(null);
    void orElse(stored, null).then(setKnown);
    const result = target ? await readTab(target.id) : failed('page-not-allowed');
    if (!result.ok) return setReading({ step: 'failed', fault: result.fault });
    // What the library says of the page stands above its fields: all of it comes at once, so that nothing moves.
    const [record, others] = await Promise.all([
      orElse(standing(stored, result.value), null),
      orElse(findSameReports(result.value), []),
    ]);
    setKnown(record);
    setSame(others);
    setReading({ step: 'read', extraction: result.value });
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the popup opens
  useEffect(() => {
    void activeTab().then((found) => {
      setTab(found);
      void read(found);
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

  /** The panel first, for browsers open it only straight from a click; its rows then wait there to be chosen. */
  const onCaptureList = async () => {
    if (!tab || reading.step !== 'read') return;
    const opening = openPanel(tab.id).catch((error: unknown) => {
      console.debug('[gongkai] panel', error);
      return 'closed' as const;
    });
    const result = await startList(reading.extraction);
    if (!result.ok) return setCapture({ step: 'failed', fault: result.fault });
    const panel = await opening;
    leave(panel === 'closed' ? showLibrary(`jobs/${result.value.jobId}`) : Promise.resolve());
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
