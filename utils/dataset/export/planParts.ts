import { type Place, place } from '../records/place';
import type { ExportSource, ListedReport } from '../source';
import type { Include } from './include';

export interface PlannedPart {
  readonly places: readonly Place[];
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
): Promise<readonly PlannedPart[]> {
  const parts: { places: Place[]; entries: number; bytes: number }[] = [];
  for await (const batch of source.reports()) {
    for (const listed of batch) {
      const placed = place(listed, include);
      const entries =
        Number(placed.textPath !== undefined) + Number(placed.htmlPath !== undefined) + placed.attachmentPaths.size;
      const bytes = attachmentBytes(listed, placed);
      const last = parts.at(-1);
      const fits =
        last &&
        last.entries + entries + ownEntries <= limits.entries &&
        last.bytes + bytes <= limits.bytes * attachmentShare;
      if (last && fits) {
        last.places.push(placed);
        last.entries += entries;
        last.bytes += bytes;
      } else {
        parts.push({ places: [placed], entries, bytes });
      }
    }
  }
  return parts.length > 0 ? parts : [{ places: [] }];
}

const attachmentBytes = (listed: ListedReport, placed: Place) =>
  listed.attachments.reduce((sum, { id, bytes }) => (placed.attachmentPaths.has(id) ? sum + bytes : sum), 0);

/** Two parts of half the reports; undefined when there is only one report to part. */
export function halve(part: PlannedPart): readonly [PlannedPart, PlannedPart] | undefined {
  if (part.places.length < 2) return undefined;
  const middle = Math.ceil(part.places.length / 2);
  return [{ places: part.places.slice(0, middle) }, { places: part.places.slice(middle) }];
}
