import type { FieldName } from '@/utils/report/fields';
import type { Content } from '@/utils/report/schema';

type Values = Pick<Content, 'fields' | 'corrections'>;

/**
 * The value an export shows: the researcher's correction, else the page's value. A correction to `null` says that the
 * page has no such value, so it is absent.
 */
export function effectiveValue(content: Values, name: FieldName): string | readonly string[] | undefined {
  const correction = content.corrections[name];
  if (correction) return correction.value ?? undefined;
  return content.fields[name]?.value;
}

/** Where the effective value comes from; `user` for a correction, undefined when the field is absent. */
export function effectiveOrigin(content: Values, name: FieldName): string | undefined {
  if (content.corrections[name]) return 'user';
  return content.fields[name]?.origin;
}

/** The effective value as one line of text; names of a list joined by `；`. */
export function effectiveText(content: Values, name: FieldName): string | undefined {
  const value = effectiveValue(content, name);
  return value === undefined || typeof value === 'string' ? value : value.join('；');
}

/** The effective value as names; one name for a field that is no list. */
export function effectiveList(content: Values, name: FieldName): readonly string[] {
  const value = effectiveValue(content, name);
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}
