import { useState } from 'react';
import { everything, type Include } from '@/utils/dataset/export/include';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { FaultNotice } from '../ui/FaultNotice';
import { formatBytes, formatDay } from '../ui/format';
import { Modal } from '../ui/Modal';
import { Progress } from '../ui/Progress';
import { useWords } from '../ui/useWords';
import { ExportContents } from './ExportContents';
import { ExportedFiles } from './ExportedFiles';
import { canPick } from './pickTarget';
import { useEstimate } from './useEstimate';
import { useExport } from './useExport';

interface Props {
  readonly isOpen: boolean;
  /** Ids ticked, and ids listed at present. */
  readonly selected: readonly string[];
  readonly shown: readonly string[];
  /** True when conditions narrow the list, so that "listed" is not "all". */
  readonly narrowed: boolean;
  readonly allCount: number;
  readonly onClose: () => void;
}

const scopes = ['selected', 'shown', 'all'] as const;
type Scope = (typeof scopes)[number];

/** Chooses what goes into the zip, shows how far it has come, hands it over. Stopping leaves nothing behind. */
export function ExportDialog({ isOpen, selected, shown, narrowed, allCount, onClose }: Props) {
  const words = useWords();
  const { state, start, stop, reset } = useExport();
  const [name, setName] = useState(() => `gongkai-${formatDay(new Date().toISOString()).replaceAll('-', '')}`);
  const [include, setInclude] = useState<Include>(everything);
  const [chosen, setChosen] = useState<Scope | null>(null);
  const counts: Record<Scope, number> = { selected: selected.length, shown: shown.length, all: allCount };
  const offered = scopes.filter((scope) => (scope === 'shown' ? narrowed : scope === 'all' || counts[scope] > 0));
  const scope = chosen && offered.includes(chosen) ? chosen : (offered[0] ?? 'all');
  const ids = scope === 'selected' ? selected : scope === 'shown' ? shown : undefined;
  const estimate = useEstimate(ids, include);
  const begin = (pick: boolean) => void start({ name, ids, count: counts[scope], include, pick });
  const close = () => {
    reset();
    onClose();
  };
  const running = state.step === 'running';
  return (
    <Modal title={words.exporting.title} isOpen={isOpen} onClose={close} dismissable={!running} testId="export-dialog">
      {state.step !== 'done' && (
        <>
          <Choice
            label={words.exporting.scopeLabel}
            value={scope}
            testId="export-scope"
            options={offered.map((key) => ({ value: key, says: `${words.exporting.scope[key]} (${counts[key]})` }))}
            onChange={(value) => setChosen(scopes.find((key) => key === value) ?? null)}
          />
          <label className="label">
            {words.exporting.name}
            <input
              className="input"
              value={name}
              disabled={running}
              data-testid="export-name"
              onChange={(event) => setName(event.currentTarget.value)}
            />
          </label>
          <ExportContents include={include} disabled={running} onChange={setInclude} />
          <p className="small soft" data-testid="export-says">
            {counts[scope] === 0 ? words.exporting.nothing : words.exporting.says(counts[scope])}
            {estimate &&
              counts[scope] > 0 &&
              ` ${words.exporting.estimate(formatBytes(estimate.bytes), estimate.parts)}`}
          </p>
        </>
      )}
      {running && (
        <Progress
          label={state.packing ? words.exporting.packing(state.all) : words.exporting.running(state.written, state.all)}
          at={state.written}
          all={state.all}
          testId="export-progress"
        />
      )}
      {state.step === 'failed' && <FaultNotice fault={state.fault} />}
      {state.step === 'done' && <ExportedFiles files={state.files} />}
      <span className="row">
        {(state.step === 'idle' || state.step === 'failed') && (
          <Button
            look="primary"
            isDisabled={counts[scope] === 0}
            testId="export-start"
            action="export-start"
            onPress={() => begin(false)}
          >
            {words.exporting.start}
          </Button>
        )}
        {(state.step === 'idle' || state.step === 'failed') && canPick() && (
          <Button isDisabled={counts[scope] === 0} testId="export-save-as" onPress={() => begin(true)}>
            {words.exporting.saveAs}
          </Button>
        )}
        {running ? (
          <Button onPress={stop} testId="export-stop">
            {words.exporting.stop}
          </Button>
        ) : (
          <Button onPress={close} testId="export-close">
            {words.common.close}
          </Button>
        )}
      </span>
    </Modal>
  );
}
