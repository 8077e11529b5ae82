import { type ReactNode, useEffect, useState } from 'react';
import { openLibrary } from '@/utils/browser/openLibrary';
import { openOptions } from '@/utils/browser/openPage';
import { checkRows, indexPending } from '@/utils/db';
import type { Fault, Result } from '@/utils/report/faults';
import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';

interface Props {
  readonly children: ReactNode;
}

/**
 * Opens the store before anything reads it: a live query that starts while the store is still opening is never told of
 * changes. A library that must not be written to is shown, with a banner that says why.
 */
export function StoreGate({ children }: Props) {
  const words = useWords();
  const [opened, setOpened] = useState<Result<null> | undefined>();
  useEffect(() => {
    const stop = new AbortController();
    void openLibrary().then((result) => {
      setOpened(result);
      if (!result.ok) return;
      void indexPending({ signal: stop.signal, wait: false });
      // The slow half of the check: a table that lost rows makes the library read-only after the first paint too.
      void checkRows().then((rows) => rows.ok || stop.signal.aborted || setOpened(rows));
    });
    return () => stop.abort();
  }, []);
  if (!opened) return <p className="banner soft">{words.common.loading}</p>;
  return (
    <>
      {!opened.ok && <ReadOnlyBanner fault={opened.fault} />}
      {children}
    </>
  );
}

function ReadOnlyBanner({ fault }: { fault: Fault }) {
  const words = useWords();
  return (
    <div className="banner stack-tight" data-testid="banner-read-only">
      <Notice tone="warn" role="alert">
        <strong>{words.library.readOnly}</strong>
      </Notice>
      <FaultNotice fault={fault} />
      {fault.code === 'storage-damaged' && (
        <Button look="primary" testId="banner-restore" onPress={() => void openOptions()}>
          {words.library.restoreFromBackup}
        </Button>
      )}
    </div>
  );
}
