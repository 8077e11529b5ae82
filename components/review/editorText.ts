import type { FieldType } from '@/utils/report/fields';

/** A value as text to edit: a list has one name a line. */
export function editorText(value: string | readonly string[] | null | undefined): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : value.join('\n');
}

/** True for an ISO day that exists in the calendar: 2024-02-30 does not. */
function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  if (year === undefined) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/**
 * What the researcher typed, as a value of the field's type.
 * @returns `null` for nothing (the page has no such value), `undefined` when it cannot be a value of that type.
 */
export function readEditorText(text: string, type: FieldType): string | readonly string[] | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type === 'list') {
    return trimmed
      .split(/\n+/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }
  if (type === 'day') return isDay(trimmed) ? trimmed : undefined;
  return trimmed
    .split('\n')
    .map((line) => line.trim())
    .join('');
}
