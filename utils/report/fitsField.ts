import { type FieldName, fieldDefinition } from './fields';
import { daySchema } from './primitives';

/**
 * Whether a value fits its field: a list of names for a list, an ISO day that is in the calendar for a day, a text else; never
 * empty. Asked of corrections and of every row that comes in, so that the columns of an export keep the types which
 * datapackage.json names. A page's text may be blanks only: odd, kept as it is, and no reason to refuse a row.
 */
export function fitsField(field: FieldName, value: string | readonly string[]): boolean {
  const { type } = fieldDefinition(field);
  if (type === 'list') return typeof value !== 'string' && value.length > 0 && value.every((one) => one !== '');
  if (typeof value !== 'string' || value === '') return false;
  return type === 'text' || daySchema.safeParse(value).success;
}
