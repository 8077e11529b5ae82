import type { FieldValue } from '../../utils/report/extraction';

/** The fields that are scored, by column name (issue 3: stated fields). */
export const scoredFields = [
  'title',
  'index_number',
  'document_number',
  'issuing_body',
  'date_written',
  'date_published',
  'topic',
  'genre',
  'validity',
  'source',
  'column',
] as const;

export type FieldVerdict = 'right' | 'wrong' | 'missed' | 'invented' | 'right-null';

const fold = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[〔[【(〈《﹝]((?:19|20)\d\d)年?[〕\]】)〉》﹞]/g, '〔$1〕')
    .replace(/[“”„‟"]/g, '"')
    .replace(/[‘’']/g, "'");

function comparable(field: string, value: string | readonly string[]): string {
  if (field !== 'issuing_body') return fold(Array.isArray(value) ? value.join('') : String(value));
  const names = Array.isArray(value) ? value : [String(value)];
  return names
    .flatMap((name) => name.split(/[\s、，,;；]+/))
    .map(fold)
    .filter((name) => name !== '')
    .sort()
    .join('、');
}

/** One field of one page: a null label is right only when nothing, or only an inferred value, is returned. */
export function fieldVerdict(field: string, gold: unknown, got: FieldValue | undefined): FieldVerdict {
  if (gold === null || gold === undefined || gold === '')
    return got === undefined || got.inferred ? 'right-null' : 'invented';
  if (got === undefined) return 'missed';
  return comparable(field, gold as string) === comparable(field, got.value) ? 'right' : 'wrong';
}
