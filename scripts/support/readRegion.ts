import { readFileSync } from 'node:fs';
import { locate } from '@/utils/identify/locate';
import { regionIssues } from '@/utils/identify/regionIssues';
import type { PlaceTable, RegionTable } from '@/utils/identify/regionTable';
import type { TownTable } from '@/utils/identify/townIndex';
import type { Extraction, Region } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';

let table: PlaceTable | undefined;

/** The division a report belongs to, from the bundled table; null when nothing on the page tells it. */
export function readRegion(extraction: Extraction): Region | null {
  return locate(extraction, tableOf());
}

/** The doubts that need the table, as the extension adds them when it captures. */
export const readRegionIssues = (extraction: Extraction): readonly Issue[] => regionIssues(extraction, tableOf());

function tableOf(): PlaceTable {
  table ??= { ...(read('regions') as RegionTable), townTable: read('towns') as TownTable };
  return table;
}

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../public/tables/${name}.json`, import.meta.url), 'utf8'));
