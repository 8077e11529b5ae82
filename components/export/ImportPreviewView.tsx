import { type ReactNode, useState } from 'react';
import type { ConflictRule } from '@/utils/dataset/import/importTarget';
import type { ImportPreview } from '@/utils/dataset/import/previewImport';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useWords } from '../ui/useWords';
import { LikelyDuplicates } from './LikelyDuplicates';
import type { ImportChoice } from './useImport';

interface Props {
  readonly preview: ImportPreview;
  readonly onApply: (choice: ImportChoice) => void;
  /** What stands beside the button that begins. */
  readonly children?: ReactNode;
}

const rules: readonly ConflictRule[] = ['keep-mine', 'take-theirs', 'newer'];

/** What an import would do, and the two questions only the researcher can answer. Nothing has been written yet. */
export function ImportPreviewView({ preview, onApply, children }: Props) {
  const words = useWords();
  const [conflictRule, setConflictRule] = useState<ConflictRule>('keep-mine');
  const [identity, setIdentity] = useState('apart');
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const { added, same, conflicts, duplicates } = preview;
  const merge = identity === 'merge';
  const chosen = new Map([...preview.mergeInto].filter(([id]) => !apart.has(id)));
  const merged = merge ? chosen.size : 0;
  const tick = (id: string, isTicked: boolean) =>
    setApart(new Set(isTicked ? [...apart].filter((one) => one !== id) : [...apart, id]));
  const { identityRule } = words.exporting;
  return (
    <div className="stack" data-testid="import-preview">
      <p data-testid="import-says">{words.exporting.preview(added - merged, same, conflicts.length, merged)}</p>
      {duplicates.length > 0 && (
        <LikelyDuplicates
          duplicates={duplicates}
          mergeInto={preview.mergeInto}
          {...(merge ? { isTicked: (id: string) => !apart.has(id), onTick: tick } : {})}
        />
      )}
      {preview.mergeInto.size > 0 && (
        <Choice
          label={words.exporting.identity}
          value={identity}
          testId="import-identity"
          options={[
            { value: 'apart', says: identityRule.apart },
            { value: 'merge', says: identityRule.merge(chosen.size, duplicates.length - chosen.size) },
          ]}
          onChange={setIdentity}
        />
      )}
      {(conflicts.length > 0 || merge) && (
        <Choice
          label={words.exporting.conflicts}
          value={conflictRule}
          testId="import-rule"
          options={rules.map((value) => ({ value, says: words.exporting.conflictRule[value] }))}
          onChange={(value) => setConflictRule(rules.find((one) => one === value) ?? 'keep-mine')}
        />
      )}
      {conflicts.length > 0 && (
        <ul className="small" lang="zh-CN">
          {conflicts.slice(0, 20).map(({ mine }) => (
            <li key={mine.id}>{mine.values.title ?? words.common.untitled}</li>
          ))}
        </ul>
      )}
      <span className="row">
        <Button
          look="primary"
          onPress={() => onApply({ conflicts: conflictRule, mergeInto: merge ? chosen : new Map() })}
          testId="import-apply"
        >
          {words.exporting.importStart}
        </Button>
        {children}
      </span>
    </div>
  );
}
