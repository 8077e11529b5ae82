import type { Anchor } from '@/utils/report/extraction';
import { FieldView } from '../review/FieldView';
import { Button } from '../ui/Button';
import { FaultNotice } from '../ui/FaultNotice';
import { Loading } from '../ui/Loading';
import { Tag } from '../ui/Tag';
import { useWords } from '../ui/useWords';
import { CaptureBar } from './CaptureBar';
import { ChangedSince } from './ChangedSince';
import type { CaptureStep, KnownRecord, PageReading, RecentReport, SameReport } from './pageReading';
import { ReadPage } from './ReadPage';
import { RecentList } from './RecentList';
import { SameDocuments } from './SameDocuments';
import { SignalList } from './SignalList';

export interface PopupViewProps {
  readonly reading: PageReading;
  readonly capture: CaptureStep;
  readonly known: KnownRecord | null;
  /** Reports elsewhere that may be this document. */
  readonly same?: readonly SameReport[];
  readonly recent: readonly RecentReport[] | undefined;
  readonly onCapture: () => void;
  readonly onCaptureList: () => void;
  readonly onRetry: () => void;
  readonly onLocate: (anchor: Anchor) => void;
  readonly onOpenRecord: (id: string) => void;
  readonly onOpenLibrary: () => void;
  readonly onOpenOptions: () => void;
  readonly onOpenPanel?: () => void;
}

/** The popup: this page, one act, what is known. It owns no work and no draft, for it may vanish at any moment. */
export function PopupView(props: PopupViewProps) {
  const { reading, capture, known, recent } = props;
  const words = useWords();
  const extraction = reading.step === 'read' ? reading.extraction : undefined;
  const title = extraction?.fields.title;
  /** A server's error page is refused when captured; it is better said before the click. */
  const isErrorPage = extraction?.issues.some(({ reason }) => reason === 'error-page') ?? false;
  return (
    <div className="popup">
      <header className="popup-head">
        <span className="brand" aria-hidden="true" lang="zh-CN">
          公开
        </span>
        <h1 className="visually-hidden">{words.capture.screen}</h1>
        {extraction && (
          <Tag tone={extraction.kind === 'document' ? 'good' : 'plain'} testId="popup-kind">
            {words.common.kind[extraction.kind]}
          </Tag>
        )}
        <span className="grow" />
        {props.onOpenPanel && (
          <Button look="quiet" onPress={props.onOpenPanel} testId="popup-open-panel">
            {words.capture.openPanel}
          </Button>
        )}
      </header>
      <main className="stack">
        {reading.step !== 'failed' && (
          <CaptureBar
            capture={capture}
            known={known}
            disabled={isErrorPage}
            isList={extraction?.kind === 'list'}
            onCapture={props.onCapture}
            onOpenRecord={props.onOpenRecord}
          />
        )}
        {extraction && known?.changed && capture.step !== 'done' && (
          <ChangedSince reportId={known.id} page={extraction} />
        )}
        <div className="stack-tight" aria-live="polite">
          {reading.step === 'reading' && <Loading />}
          {reading.step === 'failed' && (
            <>
              <h2>{words.capture.cannotRead}</h2>
              <FaultNotice fault={reading.fault} onRetry={props.onRetry} />
            </>
          )}
          {extraction && (
            <>
              <dl className="popup-title">
                <FieldView
                  name="title"
                  page={title}
                  correction={undefined}
                  issues={extraction.issues.filter((issue) => issue.field === 'title')}
                  onLocate={title?.anchor && (() => title.anchor && props.onLocate(title.anchor))}
                />
              </dl>
              {isErrorPage ? (
                <FaultNotice fault={{ code: 'page-error' }} onRetry={props.onRetry} />
              ) : (
                !known && <p className="small soft">{words.capture.kindSays[extraction.kind]}</p>
              )}
              {extraction.kind === 'list' && (
                <Button look="primary" large onPress={props.onCaptureList} testId="popup-capture-list">
                  {words.capture.openList}
                </Button>
              )}
              <SignalList signals={extraction.signals} kind={extraction.kind} />
            </>
          )}
        </div>
        <SameDocuments same={props.same ?? []} onOpenRecord={props.onOpenRecord} />
        {extraction && <ReadPage extraction={extraction} onLocate={props.onLocate} />}
        {reading.step !== 'reading' && <RecentList recent={recent} onOpenRecord={props.onOpenRecord} />}
      </main>
      <footer className="popup-foot">
        <Button onPress={props.onOpenLibrary} testId="popup-open-library">
          {words.common.openLibrary}
        </Button>
        <Button look="quiet" onPress={props.onOpenOptions} testId="popup-open-options">
          {words.common.options}
        </Button>
      </footer>
    </div>
  );
}
