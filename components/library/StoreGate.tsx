import { type ReactNode, useEffect, useState } from 'react';
import { openLibrary } from '@/utils/browser/openLibrary';
import { indexPending } from '@/utils/db';
import type { Fault, Result } from '@/utils/report/faults';
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
      if (result.ok) void indexPending({ signal: stop.signal, wait: false });
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
    </div>
  );
}
