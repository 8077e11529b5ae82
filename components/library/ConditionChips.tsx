import { useLiveQuery } from 'dexie-react-hooks';
import { regionNames } from '@/utils/db';
import { statusSchema } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { useWords } from '../ui/useWords';
import { reasonText } from './cellText';
import type { Conditions } from './conditions';

interface Props {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

/** What narrows the list, in sight also while the filters are closed; each condition can be taken off. */
export function ConditionChips({ conditions, onChange }: Props) {
  const words = useWords();
  const { search: _typed, ...others } = conditions;
  const regions = useLiveQuery(() => regionNames(conditions.region ? [conditions.region] : []), [conditions.region]);
  const text = (key: keyof typeof others, value: string) => {
    if (key === 'issue') return reasonText(value, words);
    if (key === 'region') return regions?.get(value) ?? value;
    const status = statusSchema.safeParse(value);
    return key === 'status' && status.success ? words.common.status[status.data] : value;
  };
  const given = (Object.keys(others) as (keyof typeof others)[]).filter((key) => others[key] !== undefined);
  if (given.length === 0) return null;
  return (
    <ul className="row small" aria-label={words.library.narrowedBy} data-testid="conditions">
      {given.map((key) => (
        <li key={key} className="tag" data-testid={`condition-${key}`}>
          {words.library.filter[key]}
          {words.common.colon}
          <span lang="zh-CN">{text(key, String(others[key]))}</span>
          <Button
            look="quiet"
            aria-label={words.library.dropCondition(words.library.filter[key])}
            onPress={() => onChange({ ...conditions, [key]: undefined })}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
  );
}
