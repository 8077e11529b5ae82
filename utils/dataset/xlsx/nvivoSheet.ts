import type { PlacedRecord } from '../records/place';
import { reportsTable } from '../tables/reportsTable';
import type { SheetPlan } from '../writers/sheetWriter';
import { tableSheet } from './tableSheet';

/** Attributes that tell cases apart; long texts are no attributes. */
const attributes = [
  'report_id',
  'title',
  'index_number',
  'document_number',
  'issuing_body',
  'date_written',
  'date_published',
  'region_name',
  'region_level',
  'series_name',
  'series_year',
  'status',
  'tags',
  'host',
];

/**
 * NVivo’s classification sheet: A1 names the classification, row 1 the attributes, column 1 the files exactly as NVivo
 * names them, that is without extension (NVivo manual, “Import classification sheets”).
 */
export function nvivoSheet(): SheetPlan<PlacedRecord> {
  const columns = reportsTable.columns.filter(({ name }) => attributes.includes(name));
  const { cellsOf } = tableSheet({ ...reportsTable, columns });
  return {
    path: 'interop/nvivo_classification.xlsx',
    sheetName: 'Report',
    heads: ['Report', ...columns.map(({ name }) => name)],
    cellsOf: (placed) => [
      placed.textPath?.replace(/^texts\//, '').replace(/\.txt$/, ''),
      ...cellsOf(placed).slice(0, columns.length),
    ],
  };
}
