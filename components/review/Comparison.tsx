import type { Fields } from '@/utils/report/extraction';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import { fieldLabel } from '../ui/fieldLabel';
import { formatValue } from '../ui/format';
import { useLanguage, useWords } from '../ui/useWords';
import { TextDiff } from './TextDiff';

/** One state of a page, as far as it is compared. */
export interface PageText {
  readonly fields: Fields;
  readonly body: { readonly text: string };
}

interface Props {
  readonly before: PageText;
  readonly after: PageText;
}

/** Two states of one page: the fields that differ, and the text to the character. */
export function Comparison({ before, after }: Props) {
  const words = useWords();
  const language = useLanguage();
  const shown = (fields: Fields, name: FieldName) => formatValue(fields[name]?.value ?? '', words.common.listJoin);
  const changed = fieldNames.filter((name) => shown(before.fields, name) !== shown(after.fields, name));
  return (
    <>
      {changed.length > 0 && (
        <dl className="fields" data-testid="changed-fields">
          {changed.map((name) => (
            <div key={name} className="field">
              <dt className="field-name">{fieldLabel(name, language)}</dt>
              <dd>
                <TextDiff before={shown(before.fields, name)} after={shown(after.fields, name)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{words.review.body}</h3>
      <TextDiff before={before.body.text} after={after.body.text} />
    </>
  );
}
