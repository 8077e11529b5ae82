import { browser } from '#imports';
import { locate } from '@/utils/identify/locate';
import { regionIssues } from '@/utils/identify/regionIssues';
import type { PlaceTable, RegionTable } from '@/utils/identify/regionTable';
import type { TownTable } from '@/utils/identify/townIndex';
import type { Extraction, Region } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';

/** The region a page belongs to, and what speaks against it. */
export interface Place {
  readonly region: Region | null;
  readonly issues: readonly Issue[];
}

let table: Promise<PlaceTable> | undefined;

async function load(): Promise<PlaceTable> {
  const read = async (path: '/tables/regions.json' | '/tables/towns.json'): Promise<unknown> =>
    (await fetch(browser.runtime.getURL(path))).json();
  const [regions, towns] = await Promise.all([read('/tables/regions.json'), read('/tables/towns.json')]);
  // Our own files, made by our own build: their types are known.
  return { ...(regions as RegionTable), townTable: towns as TownTable };
}

/** Looks an extraction's region up in the bundled table of divisions. A capture is stored without it if need be. */
export async function placeOf(extraction: Extraction): Promise<Place> {
  table ??= load();
  try {
    const loaded = await table;
    return { region: locate(extraction, loaded), issues: regionIssues(extraction, loaded) };
  } catch (error) {
    table = undefined;
    console.error('[gongkai] the table of regions', error);
    return { region: null, issues: [] };
  }
}
