import { done, type Result } from '@/utils/report/faults';
import type { OpenSink } from '../sink';
import type { ExportSource } from '../source';
import { exportFault } from './exportFault';
import { everything, type Include } from './include';
import { halve, type PartLimits, type PlannedPart, partLimits, planParts } from './planParts';
import type { ExportProgress } from './progress';
import type { WritePart } from './writePart';

export interface PartsOptions {
  /** File name without extension; a part adds `-part1`. Already safe (see `safeName`). */
  readonly name: string;
  readonly include?: Partial<Include>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
  readonly limits?: PartLimits;
}

export interface ExportedPart {
  readonly name: string;
  readonly reports: number;
  readonly bytes: number;
  /** 0 for the index of parts, which is no zip. */
  readonly entries: number;
}

/**
 * Plans the parts, has them written one after the other, halves one that grows too large, and writes their index.
 * @param writePart where a part is made: in this thread, or each in a worker of its own.
 * @param openSink for the index, which is small.
 */
export async function exportParts(
  source: ExportSource,
  writePart: WritePart,
  openSink: OpenSink,
  options: PartsOptions,
): Promise<Result<readonly ExportedPart[]>> {
  const { signal, onProgress } = options;
  const include: Include = { ...everything, ...options.include };
  const limits = options.limits ?? partLimits;
  const written: ExportedPart[] = [];
  const index: IndexedPart[] = [];
  try {
    const found = new Set<string>();
    const waiting: PlannedPart[] = [...(await planParts(noting(source, found), include, limits, signal))];
    const hosts = [...found].sort();
    const selected = waiting.reduce((sum, { ids }) => sum + ids.length, 0);
    let before = 0;
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      signal?.throwIfAborted();
      const { ids } = part;
      const number = written.length + 1;
      const alone = waiting.length === 0 && number === 1;
      const name = `${options.name}${alone ? '' : `-part${number}`}.zip`;
      const began = before;
      const result = await writePart(
        { name, number, ids, selected, hosts, include, alone, maxBytes: limits.bytes },
        {
          ...(signal ? { signal } : {}),
          onRecord: (count, packing) => onProgress?.({ reports: began + count, selected, part: number, packing }),
        },
      );
      if (!result.ok) {
        const halves = result.fault.code === 'export-too-large' ? halve(part) : undefined;
        if (!halves) return result;
        waiting.unshift(...halves);
        continue;
      }
      const { sha256, bytes, entries } = result.value;
      before += ids.length;
      written.push({ name, reports: ids.length, bytes, entries });
      index.push({ name, reports: ids.length, bytes, entries, sha256, ids: [ids[0], ids.at(-1)] });
    }
    if (written.length > 1) written.push(await writeIndex(openSink, options.name, selected, index));
    return done(written);
  } catch (reason) {
    return exportFault(reason, signal);
  }
}

/** The same source, its hosts noted as the reports pass. */
const noting = (source: ExportSource, hosts: Set<string>): ExportSource => ({
  ...source,
  async *reports(ids) {
    for await (const batch of source.reports(ids)) {
      for (const { report } of batch) hosts.add(report.host);
      yield batch;
    }
  },
});

interface IndexedPart extends ExportedPart {
  readonly sha256: string;
  /** First and last report. */
  readonly ids: readonly (string | undefined)[];
}

/** `<name>-parts.json`: what belongs together, so that a missing or damaged part is noticed. */
async function writeIndex(
  openSink: OpenSink,
  name: string,
  selected: number,
  parts: readonly IndexedPart[],
): Promise<ExportedPart> {
  const file = `${name}-parts.json`;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ reports: selected, parts }, null, 2)}\n`);
  const sink = await openSink(file);
  await sink.write(bytes);
  await sink.close();
  return { name: file, reports: selected, bytes: bytes.length, entries: 0 };
}
