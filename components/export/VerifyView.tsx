import { useState } from 'react';
import { refusals } from '@/utils/dataset/import/refusals';
import type { Verification } from '@/utils/dataset/verify/verifyPackage';
import type { Fault } from '@/utils/report/faults';
import { FaultNotice } from '../ui/FaultNotice';
import { FilePick } from '../ui/FilePick';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { useLanguage, useWords } from '../ui/useWords';

type Step =
  | { readonly step: 'idle' }
  | { readonly step: 'checking'; readonly at: number; readonly all: number }
  | { readonly step: 'done'; readonly name: string; readonly verification: Verification }
  | { readonly step: 'failed'; readonly fault: Fault };

/** Checks an exported zip against its own hashes. The library is not touched. */
export function VerifyView() {
  const words = useWords();
  const [state, setState] = useState<Step>({ step: 'idle' });
  const verify = async (file: File) => {
    setState({ step: 'checking', at: 0, all: 0 });
    try {
      const { verifyPackage } = await import('@/utils/dataset/verify/verifyPackage');
      const onProgress = (at: number, all: number) => setState({ step: 'checking', at, all });
      const result = await verifyPackage(file, { onProgress });
      setState(
        result.ok
          ? { step: 'done', name: file.name, verification: result.value }
          : { step: 'failed', fault: result.fault },
      );
    } catch (error) {
      setState({ step: 'failed', fault: { code: 'unexpected', detail: String(error) } });
    }
  };
  return (
    <main className="view-page stack">
      <h1>{words.exporting.verifyTitle}</h1>
      <p className="soft">{words.exporting.verifySays}</p>
      <FilePick
        label={words.exporting.chooseFile}
        accept=".zip"
        disabled={state.step === 'checking'}
        testId="verify-file"
        onPick={([file]) => void verify(file)}
      />
      {state.step === 'checking' && (
        <Progress label={words.exporting.checking(state.at, state.all)} at={state.at} all={state.all} />
      )}
      {state.step === 'failed' && <FaultNotice fault={state.fault} />}
      {state.step === 'done' && <Outcome name={state.name} verification={state.verification} />}
    </main>
  );
}

function Outcome({ name, verification }: { name: string; verification: Verification }) {
  const words = useWords();
  const language = useLanguage();
  const { container, differing, missing, extra, files, reason, where } = verification;
  const bad = [
    ...differing.map((file) => [words.exporting.verifyDiffering, file] as const),
    ...missing.map((file) => [words.exporting.verifyMissing, file] as const),
    ...extra.map((file) => [words.exporting.verifyExtra, file] as const),
  ];
  const whole = container !== 'unreadable' && bad.length === 0;
  return (
    <Notice tone={whole ? 'good' : 'bad'} role="status" testId="verify-outcome">
      <strong>{name}</strong>
      {whole && <span>{words.exporting.verifyGood(files)}</span>}
      {whole && (
        <span>{container === 'as-exported' ? words.exporting.verifyIntact : words.exporting.verifyRepacked}</span>
      )}
      {container === 'unreadable' && (
        <span>
          {words.exporting.verifyUnreadable}
          {words.common.colon}
          {reason && refusals[reason][language === 'en' ? 'en' : 'zh']} <code className="wrap">{where}</code>
        </span>
      )}
      {bad.length > 0 && (
        <>
          <span>{words.exporting.verifyBad}</span>
          <ul className="small">
            {bad.map(([what, file]) => (
              <li key={file}>
                <code className="wrap">{file}</code> {what}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}
