import { browser } from '#imports';
import { locate } from '@/utils/identify/region';
import type { RegionTable } from '@/utils/identify/regionTable';
import type { Extraction, Region } from '@/utils/report/extraction';

let table: Promise<RegionTable> | undefined;

async function load(): Promise<RegionTable> {
  // Our own file, made by our own build: its type is known.
  return (await fetch(browser.runtime.getURL('/tables/regions.json'))).json() as Promise<RegionTable>;
}

/** The region an extraction belongs to, by the bundled table of divisions. null: not known. */
export async function regionOf(extraction: Extraction): Promise<Region | null> {
  table ??= load();
  try {
    return locate(extraction, await table);
  } catch (error) {
    table = undefined;
    console.error('[gongkai] the table of regions', error);
    return null;
  }
}
