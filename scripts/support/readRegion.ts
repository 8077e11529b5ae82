import { readFileSync } from 'node:fs';
import { locate } from '@/utils/identify/locate';
import type { RegionTable } from '@/utils/identify/regionTable';
import type { Extraction, Region } from '@/utils/report/extraction';

let table: RegionTable | undefined;

/** The division a report belongs to, from the bundled table; null when nothing on the page tells it. */
export function readRegion(extraction: Extraction): Region | null {
  table ??= JSON.parse(
    readFileSync(new URL('../../public/tables/regions.json', import.meta.url), 'utf8'),
  ) as RegionTable;
  return locate(extraction, table);
}
