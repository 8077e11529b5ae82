import type { Report } from '@/utils/report/schema';
import { foldSearch } from './foldSearch';
import { type LineBlock, linesPerBlock } from './searchDatabase';

export interface Line {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  readonly day: number;
  readonly body: string;
  readonly binned: boolean;
}

/** A block with nothing in it yet. */
export const blankBlock = (block: number): LineBlock => ({
  block,
  revision: 0,
  ids: [],
  titles: [],
  lines: [],
  days: [],
  bodies: [],
  binned: [],
  stale: [],
});

/** The block of a slot and the place in it; the blocks must hold it. */
export function placeOf(blocks: ReadonlyMap<number, LineBlock>, slot: number): { block: LineBlock; place: number } {
  const block = blocks.get(Math.floor(slot / linesPerBlock));
  if (!block) throw new Error(`No block holds slot ${slot}`);
  return { block, place: slot % linesPerBlock };
}

/** What can be found of a report without its body: title; issuers, numbers, place, series, tags, note. */
export function lineOf(report: Report): Line {
  const { title, ...others } = report.values;
  const day = report.values.datePublished ?? report.values.dateWritten;
  const parts = [
    ...Object.values(others).flat(),
    ...report.tags,
    report.note,
    ...(report.region?.path ?? []),
    ...(report.series ? [report.series.name, String(report.series.year ?? '')] : []),
  ];
  return {
    id: report.id,
    title: foldSearch(typeof title === 'string' ? title : ''),
    line: parts.map(foldSearch).filter(Boolean).join('\n'),
    day: typeof day === 'string' ? Number(day.replaceAll('-', '')) : 0,
    body: report.bodySha256.slice(0, 16),
    binned: report.binnedAt !== null,
  };
}

/** Puts a report's line in its place, or (undefined) empties the place. Slots are never given to another report. */
export function setLine(block: LineBlock, place: number, line: Line | undefined): void {
  const before = block.bodies[place] ?? '';
  block.ids[place] = line?.id ?? '';
  block.titles[place] = line?.title ?? '';
  block.lines[place] = line?.line ?? '';
  block.days[place] = line?.day ?? 0;
  block.binned[place] = line?.binned ? 1 : 0;
  block.stale[place] = before !== '' && before !== line?.body ? 1 : (block.stale[place] ?? 0);
  block.bodies[place] = line?.body ?? before;
}
