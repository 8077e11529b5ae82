import { type ReactNode, useState } from 'react';
import { type ReportStatus, statusSchema } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { useWords } from '../ui/useWords';
import { BulkEditDialog } from './BulkEditDialog';
import { NoteDialog } from './NoteDialog';
import { TagDialog } from './TagDialog';
import type { Acts } from './useActs';

interface Props {
  /** Ticked reports among those shown. */
  readonly ids: readonly string[];
  /** Undefined until it is known: then no number is said. */
  readonly shownCount: number | undefined;
  readonly narrowed: boolean;
  /** True until a search has given its first answer: no number is known yet. */
  readonly isSearching: boolean;
  /** True while hits are still being compared with their texts: the number may fall. */
  readonly isComparing: boolean;
  readonly acts: Acts;
  readonly onClear: () => void;
  readonly onExport: () => void;
  /** What stands here while nothing is ticked. */
  readonly children?: ReactNode;
}

/** How many are shown and ticked, and what can be done with the ticked. It keeps its height: nothing jumps. */
export function SelectionBar(props: Props) {
  const { ids, shownCount, narrowed, isSearching, isComparing, acts, onClear, onExport, children } = props;
  const words = useWords();
  const [tagging, setTagging] = useState(false);
  const [noting, setNoting] = useState(false);
  const [correcting, setCorrecting] = useState(false);
  const count = ids.length;
  return (
    <div className="selection-bar" data-testid="selection-bar">
      <span className="small" role="status" data-testid="library-count">
        {count > 0
          ? words.library.selected(count)
          : isSearching
            ? words.library.searching
            : shownCount === undefined
              ? '\u00a0'
              : narrowed
                ? (isComparing ? words.library.foundAtMost : words.library.found)(shownCount)
                : words.library.all(shownCount)}
      </span>
      {count === 0 && children}
      {count > 0 && (
        <>
          <Button onPress={() => setTagging(true)} testId="bulk-tag">
            {words.library.tag}
          </Button>
          <Button onPress={() => setNoting(true)} testId="bulk-note">
            {words.library.note}
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
      <NoteDialog
        isOpen={noting}
        count={count}
        onClose={() => setNoting(false)}
        onNote={(text) => {
          setNoting(false);
          void acts.note(ids, text);
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
