import { useState } from 'react';
import type { Anchor, Fields } from '@/utils/report/extraction';
import { type FieldName, fieldDefinition } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';
import type { Corrections } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { fieldLabel } from '../ui/fieldLabel';
import { useLanguage, useWords } from '../ui/useWords';
import { FieldEditor } from './FieldEditor';
import { FieldView } from './FieldView';
import { shownFields } from './shownFields';

interface Props {
  readonly fields: Fields;
  readonly corrections: Corrections;
  readonly issues: readonly Issue[];
  /** Without it the sheet is read only. `undefined` takes the correction back. Resolves true when stored. */
  readonly onCorrect?: (field: FieldName, value: string | readonly string[] | null | undefined) => Promise<boolean>;
  readonly onLocate?: (anchor: Anchor) => void;
  /** Fields shown elsewhere already. */
  readonly without?: readonly FieldName[];
  /** A draft kept from an earlier visit, and where to keep the present one. */
  readonly draftOf?: (field: FieldName) => string | undefined;
  readonly onDraft?: (field: FieldName, text: string | undefined) => void;
}

/** The fields of one report, each beside its source; corrections are made in place. */
export function FieldSheet({
  fields,
  corrections,
  issues,
  onCorrect,
  onLocate,
  without = [],
  draftOf,
  onDraft,
}: Props) {
  const words = useWords();
  const language = useLanguage();
  const [editing, setEditing] = useState<FieldName | null>(null);
  const shown = shownFields(fields, corrections);

  const field = (name: FieldName) => {
    const page = fields[name];
    const anchor = page?.anchor;
    if (onCorrect && editing === name) {
      return (
        <FieldEditor
          key={name}
          name={name}
          page={page}
          correction={corrections[name]}
          draft={draftOf?.(name)}
          onDraft={(text) => onDraft?.(name, text)}
          onSave={(value) => onCorrect(name, value)}
          onClose={() => setEditing(null)}
        />
      );
    }
    return (
      <FieldView
        key={name}
        name={name}
        page={page}
        correction={corrections[name]}
        issues={issues.filter((issue) => issue.field === name)}
        onLocate={onLocate && anchor ? () => onLocate(anchor) : undefined}
      >
        {onCorrect && (
          <Button
            look="quiet"
            action={`edit-${fieldDefinition(name).columnName}`}
            aria-label={words.review.correctField(fieldLabel(name, language))}
            onPress={() => setEditing(name)}
          >
            {draftOf?.(name) === undefined ? words.common.edit : words.review.unsaved}
          </Button>
        )}
      </FieldView>
    );
  };

  return (
    <div className="stack-tight">
      <dl className="fields">{shown.main.filter((name) => !without.includes(name)).map(field)}</dl>
      {(shown.site.length > 0 || onCorrect) && (
        <details>
          <summary className="small soft">{words.common.more}</summary>
          <dl className="fields">{[...shown.site, ...(onCorrect ? shown.absent : [])].map(field)}</dl>
        </details>
      )}
    </div>
  );
}
