import { Fragment, type ReactNode } from 'react';
import { openOptions } from '@/utils/browser/openPage';
import type { Fault } from '@/utils/report/faults';
import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { Loading } from '../ui/Loading';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';
import { useOpenedStore } from './useOpenedStore';

interface Props {
  /** What to remind of while all is well: below, so that it pushes nothing down. A damaged library has one message only. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

/**
 * Opens the store before anything reads it: a live query that starts while the store is still opening is never told of
 * changes. A library that must not be written to is shown, with a banner that says why. One that the browser closes while
 * it is shown, or that a restore replaces, is held against its canary anew.
 */
export function StoreGate({ foot, children }: Props) {
  const { opened, library } = useOpenedStore();
  if (!opened) return <Loading className="banner" />;
  return (
    <>
      {!opened.ok && <ReadOnlyBanner fault={opened.fault} />}
      <Fragment key={library}>{children}</Fragment>
      {opened.ok && foot && <div className="banner-foot">{foot}</div>}
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
        <span>
          <Button look="primary" testId="banner-restore" onPress={() => void openOptions()}>
            {words.library.restoreFromBackup}
          </Button>
        </span>
      )}
    </div>
  );
}
