import { browser } from '#imports';
import { locate } from '@/utils/identify/locate';
import { regionIssues } from '@/utils/identify/regionIssues';
import type { RegionTable } from '@/utils/identify/regionTable';
import type { Extraction, Region } from '@/utils/report/extraction';
import type { Issue } from '@/utils/report/issues';

/** The region a page belongs to, and what speaks against it. */
export interface Place {
  readonly region: Region | null;
  readonly issues: readonly Issue[];
}

let table: Promise<RegionTable> | undefined;

async function load(): Promise<RegionTable> {
  // Our own file, made by our own build: its type is known.
  return (await fetch(browser.runtime.getURL('/tables/regions.json'))).json() as Promise<RegionTable>;
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
