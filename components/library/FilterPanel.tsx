import { useLiveQuery } from 'dexie-react-hooks';
import { countValues, regionNames } from '@/utils/db';
import { statusSchema } from '@/utils/report/schema';
import { Button } from '../ui/Button';
import { Choice } from '../ui/Choice';
import { TypedChoice } from '../ui/TypedChoice';
import { useWords } from '../ui/useWords';
import { reasonText } from './cellText';
import type { Conditions } from './conditions';

interface Props {
  readonly conditions: Conditions;
  readonly onChange: (conditions: Conditions) => void;
}

const indexes = {
  host: 'host',
  series: 'series.name',
  year: 'series.year',
  tag: 'tags',
  issue: 'issueReasons',
} as const;
type Counted = keyof typeof indexes;

/** Issuers of a large library are thousands: so many of those that fit what is typed are offered. */
const offered = 50;
const issuers = async (holding: string) =>
  [...(await countValues('values.issuingBody', { holding, most: offered }))].map(([value, count]) => ({
    value: String(value),
    count,
  }));

/** What the list can be narrowed by; each menu offers only values that are there, with how many have them. */
export function FilterPanel({ conditions, onChange }: Props) {
  const words = useWords();
  const counts = useLiveQuery(async () => {
    const [host, series, year, tag, issue, region, status] = await Promise.all([
      countValues('host'),
      countValues('series.name'),
      countValues('series.year'),
      countValues('tags'),
      countValues('issueReasons'),
      countValues('region.code'),
      countValues('status'),
    ]);
    return { host, series, year, tag, issue, region, status, names: await regionNames([...region.keys()].map(String)) };
  }, []);

  const menu = (key: Counted | 'region' | 'status', says: (value: string) => string) => {
    const values = [...(counts?.[key] ?? new Map<string | number, number>())];
    const chosen = conditions[key];
    return (
      <Choice
        label={words.library.filter[key]}
        value={chosen === undefined ? '' : String(chosen)}
        testId={`filter-${key}`}
        options={[
          { value: '', says: words.library.any },
          ...values.map(([value, count]) => ({ value: String(value), says: `${says(String(value))} (${count})` })),
        ]}
        onChange={(value) => {
          const typed = value === '' ? undefined : key === 'year' ? Number(value) : value;
          onChange({ ...conditions, [key]: typed });
        }}
      />
    );
  };
  const day = (key: 'since' | 'until') => (
    <label className="label">
      {words.library.filter[key]}
      <input
        className="input"
        type="date"
        value={conditions[key] ?? ''}
        data-testid={`filter-${key}`}
        onChange={(event) => onChange({ ...conditions, [key]: event.currentTarget.value || undefined })}
      />
    </label>
  );
  const plain = (value: string) => value;
  const statusText = (value: string) => {
    const status = statusSchema.safeParse(value);
    return status.success ? words.common.status[status.data] : value;
  };
  return (
    <fieldset className="filters panel" data-testid="filters">
      <legend className="visually-hidden">{words.library.filters}</legend>
      {menu('host', plain)}
      {menu('series', plain)}
      <TypedChoice
        label={words.library.filter.issuer}
        placeholder={words.library.any}
        value={conditions.issuer}
        offer={issuers}
        testId="filter-issuer"
        onChange={(issuer) => onChange({ ...conditions, issuer })}
      />
      {menu('year', plain)}
      {menu('region', (code) => counts?.names.get(code) ?? code)}
      {menu('status', statusText)}
      {menu('issue', (reason) => reasonText(reason, words))}
      {menu('tag', plain)}
      {day('since')}
      {day('until')}
      <span className="filters-clear">
        <Button look="quiet" testId="filters-clear" onPress={() => onChange({ search: conditions.search })}>
          {words.library.clearFilters}
        </Button>
      </span>
    </fieldset>
  );
}
