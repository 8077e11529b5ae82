import type { Include } from './include';
import { partLimits } from './planParts';

/** Means over the selection; `sampleSizes` of the store gives them. */
export interface SizeFacts {
  readonly reports: number;
  readonly characters: number;
  readonly sourceBytes: number;
  readonly files: number;
  readonly fileBytes: number;
}

export interface SizeEstimate {
  readonly bytes: number;
  readonly parts: number;
}

/** Directory and headers of one entry, its name twice and its line in SHA256SUMS.txt. */
const entryBytes = 450;

/**
 * Bytes in the zip for each character of body text, and for each report, by what is included. Measured on 20 labelled
 * government pages and on the texts of the bench (docs/decisions.md); the five CSV tables and the JSONL are `always`.
 */
const costs = {
  always: { character: 4.5, report: 600 },
  texts: { character: 1.3, report: entryBytes },
  html: { character: 0, report: entryBytes },
  parquet: { character: 1.9, report: 250 },
  xlsx: { character: 1.6, report: 250 },
  interop: { character: 0, report: 450 },
} as const;

/** About how large an export will be, and in how many parts; within a third on the pages measured. */
export function estimateSize(facts: SizeFacts, include: Include): SizeEstimate {
  const { reports, characters, sourceBytes, files, fileBytes } = facts;
  const chosen = (['texts', 'html', 'parquet', 'xlsx', 'interop'] as const).filter((name) => include[name]);
  const own = ['always' as const, ...chosen].reduce(
    (sum, name) => sum + costs[name].character * characters + costs[name].report,
    0,
  );
  const source = include.html ? sourceBytes : 0;
  const attached = include.attachments ? fileBytes + files * entryBytes : 0;
  const bytes = Math.round(reports * (own + source + attached)) + 30_000;
  const entries = reports * (Number(include.texts) + Number(include.html) + (include.attachments ? files : 0));
  return { bytes, parts: Math.max(1, Math.ceil(entries / partLimits.entries), Math.ceil(bytes / partLimits.bytes)) };
}
