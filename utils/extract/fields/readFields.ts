import type { Fields, FieldValue } from '@/utils/report/extraction';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import type { Issue } from '@/utils/report/issues';
import { anchorOf } from '../finders/anchor';
import type { Candidate, Finder, Reading } from '../finders/finder';
import { tidy } from '../page';
import { wordsOf } from '../parts';
import type { Rule } from '../rules/rule';
import { standard } from '../rules/standard';
import { normalise, type Value } from './normalise';

export interface FieldsReading {
  readonly fields: Fields;
  readonly issues: readonly Issue[];
}

/** One field by the rule's finders, then the standard's: the first text that normalises is the value. */
export function readField(
  field: FieldName,
  reading: Reading,
  rule: Rule,
): { value?: FieldValue; issues: readonly Issue[] } {
  const finders: readonly Finder[] = [
    ...(rule.fields?.[field] ?? []),
    ...(rule === standard ? [] : (standard.fields?.[field] ?? [])),
  ];
  const issues: Issue[] = [];
  for (const finder of new Set(finders)) {
    for (const candidate of found(finder, reading, field, issues)) {
      const value = normalise(field, candidate.raw);
      if (value === 'absent') continue;
      if (value !== undefined) return { value: fieldValue(candidate, value), issues };
      if (candidate.isStated)
        issues.push({ field, code: 'unreadable', reason: 'value-unreadable', raw: tidy(candidate.raw).slice(0, 300) });
    }
  }
  return { issues };
}

/** What a finder answers; a bug in it is told, and the next finder is asked. */
function found(finder: Finder, reading: Reading, field: FieldName, issues: Issue[]): readonly Candidate[] {
  try {
    return finder(reading);
  } catch (error) {
    issues.push({ field, code: 'incomplete', reason: 'part-failed', raw: `${field}: ${wordsOf(error)}` });
    return [];
  }
}

function fieldValue(candidate: Candidate, value: Value): FieldValue {
  const { raw, origin, finder, inferred, label, element, seenAs, printed } = candidate;
  return {
    value,
    raw: tidy(printed ?? raw),
    origin,
    finder,
    inferred,
    ...(label === undefined ? {} : { label }),
    ...(element ? { anchor: anchorOf(element, seenAs ?? raw) } : {}),
  };
}

/** What was read off the title stands where the title does. */
function inTitle(value: FieldValue, title: FieldValue | undefined): FieldValue {
  if (value.anchor || value.finder !== 'title' || !title?.anchor) return value;
  return { ...value, anchor: { path: title.anchor.path, text: value.raw.slice(0, 200) } };
}

/** Every field of the table; the title is read before and handed in. */
export function readFields(
  reading: Reading,
  rule: Rule,
  title: { value?: FieldValue; issues: readonly Issue[] },
): FieldsReading {
  const fields: Fields = {};
  const issues: Issue[] = [];
  for (const name of fieldNames) {
    const read = name === 'title' ? title : readField(name, reading, rule);
    if (read.value) fields[name] = inTitle(read.value, title.value);
    issues.push(...read.issues);
  }
  return { fields, issues };
}
