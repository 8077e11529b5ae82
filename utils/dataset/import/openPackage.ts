import type { LogEntry } from '@/utils/report/schema';
import { logEntrySchema } from '@/utils/report/schema';
import { z } from '@/utils/report/zod';
import { schemaVersion } from '../records/encodeRecord';
import { camelKeys } from '../records/keys';
import type { PlacedRecord } from '../records/place';
import { readLines, readText } from '../unzip/readText';
import { readDirectory, type ZipDirectory } from '../unzip/zipDirectory';
import { type CheckOptions, checkSums } from '../verify/checkSums';
import { isAsExported } from '../verify/isAsExported';
import { checkShape } from './checkShape';
import { decodeRecord } from './decodeRecord';
import { PackageRefused } from './refusals';

/** A package whose every file was found to be whole. */
export interface OpenPackage {
  readonly zip: ZipDirectory;
  readonly reports: number;
  /** False when another tool has packed the (whole) files again, or a header was changed. */
  readonly asExported: boolean;
  /** Records in order of id, one at a time, each checked. Starts anew with each call. */
  records(): AsyncIterable<PlacedRecord>;
  log(): AsyncIterable<LogEntry>;
}

const descriptorCap = 10_000_000;
const lineCap = 200_000_000;

const descriptorSchema = z.object({
  format_version: z.number(),
  part: z.object({ reports: z.int().min(0).max(1_000_000) }),
});

/**
 * Opens a dataset zip for reading. Refuses (throws `PackageRefused`) whatever is not whole or not ours, before a single
 * row is looked at: structure, format version, every hash.
 */
export async function openPackage(file: Blob, options: CheckOptions = {}): Promise<OpenPackage> {
  const zip = await readDirectory(file);
  if (!zip.entries.has('datapackage.json')) throw new PackageRefused('not-a-dataset', 'datapackage.json');
  const descriptor = descriptorSchema.safeParse(parse(await readText(zip, 'datapackage.json', descriptorCap)));
  if (!descriptor.success) throw new PackageRefused('not-a-dataset', 'datapackage.json');
  if (descriptor.data.format_version !== schemaVersion) {
    throw new PackageRefused('unknown-version', String(descriptor.data.format_version));
  }
  const { differing, missing, extra } = await checkSums(zip, options);
  if (differing.length > 0) throw new PackageRefused('hash-differs', differing.slice(0, 5).join(', '));
  if (missing.length > 0) throw new PackageRefused('file-missing', missing.slice(0, 5).join(', '));
  if (extra.length > 0) throw new PackageRefused('not-a-dataset', extra.slice(0, 5).join(', '));
  return {
    zip,
    reports: descriptor.data.part.reports,
    asExported: await isAsExported(zip),
    records: () => records(zip),
    log: () => logEntries(zip),
  };
}

async function* records(zip: ZipDirectory): AsyncGenerator<PlacedRecord> {
  let before = '';
  for await (const line of readLines(zip, 'data/reports.jsonl', lineCap)) {
    const placed = decodeRecord(line);
    if (placed.id <= before) throw new PackageRefused('bad-row', `${placed.id} is out of order or comes twice`);
    before = placed.id;
    yield placed;
  }
}

async function* logEntries(zip: ZipDirectory): AsyncGenerator<LogEntry> {
  if (!zip.entries.has('data/capture_log.jsonl')) return;
  for await (const line of readLines(zip, 'data/capture_log.jsonl', 1_000_000)) {
    const parsed = parse(line);
    checkShape(parsed, 'capture_log');
    const entry = logEntrySchema.safeParse(camelKeys(parsed));
    if (!entry.success) throw new PackageRefused('bad-row', `capture_log ${line.slice(0, 60)}`);
    yield entry.data;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (reason) {
    throw reason instanceof SyntaxError ? new PackageRefused('bad-row', text.slice(0, 40)) : reason;
  }
}
