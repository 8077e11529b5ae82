import type { SortKey } from '@/utils/db';
import { type FieldName, fieldNames } from '@/utils/report/fields';
import { fieldLabel } from '../ui/fieldLabel';
import type { Language, Words } from '../ui/i18n/words';

type OwnColumn = keyof Words['library']['column'];
export type ColumnKey = FieldName | OwnColumn;

interface ColumnShape {
  /** CSS grid track. */
  readonly width: string;
  readonly sort?: SortKey;
}

const wide = 'minmax(14rem, 4fr)';
const medium = 'minmax(7.5rem, 1.2fr)';
const narrow = '6.75rem';

/** Every column the table can show, in the order in which it offers them. */
export const columnShapes: Partial<Record<ColumnKey, ColumnShape>> = {
  title: { width: wide, sort: 'values.title' },
  status: { width: '5.75rem', sort: 'status' },
  // A county or town in full (平安镇人民政府) with its mark beside it, in both languages, at 1280 pixels.
  issuingBody: { width: 'minmax(10rem, 1.6fr)', sort: 'values.issuingBody' },
  dateWritten: { width: narrow, sort: 'values.dateWritten' },
  datePublished: { width: narrow, sort: 'values.datePublished' },
  documentNumber: { width: 'minmax(9.75rem, 1fr)', sort: 'values.documentNumber' },
  indexNumber: { width: medium, sort: 'values.indexNumber' },
  issues: { width: 'minmax(6.5rem, 1fr)' },
  tags: { width: '8rem' },
  series: { width: medium },
  year: { width: '4.5rem', sort: 'series.year' },
  region: { width: narrow, sort: 'region.code' },
  host: { width: medium, sort: 'host' },
  completeness: { width: '6.5rem', sort: 'completeness' },
  characters: { width: '6rem', sort: 'characters' },
  attachments: { width: '4.5rem' },
  versions: { width: '4.5rem' },
  capturedAt: { width: '6.75rem', sort: 'capturedAt' },
  updatedAt: { width: '7rem', sort: 'updatedAt' },
  kind: { width: '5rem' },
  note: { width: medium },
  url: { width: medium },
  topic: { width: medium },
  genre: { width: narrow },
  validity: { width: '5rem' },
};

export const columnKeys = Object.keys(columnShapes) as ColumnKey[];

export const defaultColumns: readonly ColumnKey[] = [
  'title',
  'issuingBody',
  'dateWritten',
  'documentNumber',
  'status',
  'issues',
  'capturedAt',
];

const isField = (key: ColumnKey): key is FieldName => fieldNames.some((name) => name === key);

/** A column's name in the researcher's language. */
export function columnLabel(key: ColumnKey, words: Words, language: Language): string {
  return isField(key) ? fieldLabel(key, language) : words.library.column[key];
}

/** Kept column names that still exist, or the first choice. The title always stands first. */
export function readColumns(kept: readonly string[] | null): readonly ColumnKey[] {
  const known = (kept ?? []).flatMap((name) => columnKeys.filter((key) => key === name));
  return known.length === 0 ? defaultColumns : ['title', ...known.filter((key) => key !== 'title')];
}

const tickWidth = '2.5rem';
const widthOf = (key: ColumnKey) => columnShapes[key]?.width ?? medium;
const leastOf = (width: string) => /^minmax\(([^,]+),/.exec(width)?.[1] ?? width;

/** The grid's tracks for these columns, the tick box before them, and the width below which it scrolls sideways. */
export const gridTracks = (columns: readonly ColumnKey[]) => ({
  gridTemplateColumns: [tickWidth, ...columns.map(widthOf)].join(' '),
  minWidth: `calc(${[tickWidth, ...columns.map((key) => leastOf(widthOf(key)))].join(' + ')})`,
});
