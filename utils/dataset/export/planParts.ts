import { fileCount, type Place, place } from '../records/place';
import type { ExportSource, ListedReport } from '../source';
import type { Include } from './include';
import { SelectionChanged } from './recordCursor';

/** Ids only: the names of all files of 50,000 reports would take 100 MB. */
export interface PlannedPart {
  readonly ids: readonly string[];
}

export interface PartLimits {
  /** Entries of one zip. JSZip counts at most 65,535. */
  readonly entries: number;
  /** Bytes of one zip. JSZip writes at most 4 GB. */
  readonly bytes: number;
}

export const partLimits: PartLimits = { entries: 20_000, bytes: 1_000_000_000 };

/** Room for the tables, papers and scripts of a package. */
const ownEntries = 40;

/** Attachments hardly get smaller; a fifth of the room stays for everything else. */
const attachmentShare = 0.8;

/**
 * Cuts the selection, in order of id, into parts whose entries fit the limits. Bytes are only known for attachments;
 * a part that grows too large while it is written is halved by `halve`.
 */
export async function planParts(
  source: ExportSource,
  include: Include,
  limits: PartLimits,
  signal?: AbortSignal,
): Promise<readonly PlannedPart[]> {
  const parts: { ids: string[]; entries: number; bytes: number }[] = [];
  for await (const batch of source.reports()) {
    signal?.throwIfAborted();
    for (const listed of batch) {
      const placed = place(listed, include);
      const entries = fileCount(placed);
      const bytes = attachmentBytes(listed, placed);
      const last = parts.at(-1);
      const fits =
        last &&
        last.entries + entries + ownEntries <= limits.entries &&
        last.bytes + bytes <= limits.bytes * attachmentShare;
      if (last && fits) {
        last.ids.push(placed.id);
        last.entries += entries;
        last.bytes += bytes;
      } else {
        parts.push({ ids: [placed.id], entries, bytes });
      }
    }
  }
  return parts.length > 0 ? parts : [{ ids: [] }];
}

const attachmentBytes = (listed: ListedReport, placed: Place) =>
  listed.attachments.reduce((sum, { id, bytes }) => (placed.attachmentPaths.has(id) ? sum + bytes : sum), 0);

/** The names of the files of one part, when its turn has come. Its reports are named alike each time. */
export async function placesOf(source: ExportSource, part: PlannedPart, include: Include): Promise<readonly Place[]> {
  const places: Place[] = [];
  if (part.ids.length === 0) return places;
  for await (const batch of source.reports(part.ids)) for (const listed of batch) places.push(place(listed, include));
  const gone = part.ids.find((id, at) => places[at]?.id !== id);
  if (gone !== undefined) throw new SelectionChanged(`report ${gone} changed during the export`);
  return places;
}

/** Two parts of half the reports; undefined when there is only one report to part. */
export function halve(part: PlannedPart): readonly [PlannedPart, PlannedPart] | undefined {
  if (part.ids.length < 2) return undefined;
  const middle = Math.ceil(part.ids.length / 2);
  return [{ ids: part.ids.slice(0, middle) }, { ids: part.ids.slice(middle) }];
}
