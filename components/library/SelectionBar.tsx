import { useState } from 'react';
import { type ReportStatus, statusSchema } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useWords } from '../ui/useWords';
import { BulkEditDialog } from './BulkEditDialog';
import { TagDialog } from './TagDialog';
import type { Acts } from './useActs';

interface Props {
  /** Ticked reports among those shown. */
  readonly ids: readonly string[];
  readonly shownCount: number;
  readonly searching: boolean;
  readonly acts: Acts;
  readonly onClear: () => void;
  readonly onExport: () => void;
}

/** How many are shown and ticked, and what can be done with the ticked. It keeps its height: nothing jumps. */
export function SelectionBar({ ids, shownCount, searching, acts, onClear, onExport }: Props) {
  const words = useWords();
  const [tagging, setTagging] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const count = ids.length;
  return (
    <div className="selection-bar" data-testid="selection-bar">
      <span className="small" role="status" data-testid="library-count">
        {count > 0
          ? words.library.selected(count)
          : searching
            ? words.library.found(shownCount)
            : words.library.all(shownCount)}
      </span>
      {count > 0 && (
        <>
          <Button onPress={() => setTagging(true)} testId="bulk-tag">
            {words.library.tag}
          </Button>
          <Choice
            label={words.library.setStatus}
            hideLabel
            value=""
            testId="bulk-status"
            options={[
              { value: '', says: words.library.setStatus },
              ...statusSchema.options.map((status) => ({ value: status, says: words.common.status[status] })),
            ]}
            onChange={(value) => {
              if (value !== '') void acts.status(ids, value as ReportStatus);
            }}
          />
          <Button onPress={() => setCorrecting(true)} testId="bulk-edit">
            {words.library.bulkEdit}
          </Button>
          <Button onPress={onExport} testId="bulk-export">
            {words.library.export}
          </Button>
          <Button
            look="danger"
            testId="bulk-bin"
            action="bin"
            onPress={() => {
              void acts.bin(ids);
              onClear();
            }}
          >
            {words.library.bin}
          </Button>
          <Button look="quiet" onPress={onClear}>
            {words.library.selectNone}
          </Button>
        </>
      )}
      <BulkEditDialog
        isOpen={correcting}
        count={count}
        onClose={() => setCorrecting(false)}
        onCorrect={(field, value) => {
          setCorrecting(false);
          void acts.correct(ids, field, value);
        }}
      />
      <TagDialog
        isOpen={tagging}
        onClose={() => setTagging(false)}
        onTag={(tag) => {
          setTagging(false);
          void acts.tag(ids, tag);
        }}
      />
    </div>
  );
}
