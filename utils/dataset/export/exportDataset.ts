import { done, type Fault, failed, faultCodes, type Result } from '@/utils/report/faults';
import type { OpenSink } from '../sink';
import type { ExportSource } from '../source';
import type { Spool } from '../spool';
import { ZipTooLarge } from '../zip/writeZip';
import { exportPart } from './exportPart';
import { hashingSink } from './hashingSink';
import { everything, type Include } from './include';
import { halve, type PartLimits, type PlannedPart, partLimits, planParts } from './planParts';
import { SelectionChanged } from './recordCursor';

export interface ExportProgress {
  readonly reports: number;
  readonly selected: number;
  readonly part: number;
}

export interface ExportOptions {
  /** File name without extension; a part adds `-part1`. Already safe (see `safeName`). */
  readonly name: string;
  readonly include?: Partial<Include>;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ExportProgress) => void;
  /** Makes the temporary files of one part. */
  readonly spool: () => Promise<Spool>;
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
 * Writes the selection as one zip, or as several complete ones when it is large (docs/dataset.md).
 * Bounded memory: one batch of reports at a time. Nothing partial is left under a final name.
 * Faults: `export-cancelled`, `conflict` (a report went away meanwhile), `storage-full`, `export-too-large` (one report
 * alone exceeds a part), and what the source refuses with (`storage-damaged`). Anything else is a bug and is thrown.
 */
export async function exportDataset(
  source: ExportSource,
  openSink: OpenSink,
  options: ExportOptions,
): Promise<Result<readonly ExportedPart[]>> {
  const include: Include = { ...everything, ...options.include };
  const limits = options.limits ?? partLimits;
  const written: ExportedPart[] = [];
  const index: IndexedPart[] = [];
  try {
    const waiting: PlannedPart[] = [...(await planParts(source, include, limits))];
    const selected = waiting.reduce((sum, { places }) => sum + places.length, 0);
    let before = 0;
    for (let part = waiting.shift(); part; part = waiting.shift()) {
      options.signal?.throwIfAborted();
      const number = written.length + 1;
      const single = waiting.length === 0 && number === 1;
      const name = `${options.name}${single ? '' : `-part${number}`}.zip`;
      const spool = await options.spool();
      try {
        const { sink, hash } = hashingSink(await openSink(name));
        const size = await exportPart({
          source,
          spool,
          sink,
          part,
          number,
          selected,
          include,
          onRecord: (count) => options.onProgress?.({ reports: before + count, selected, part: number }),
          zip: { ...(options.signal ? { signal: options.signal } : {}), maxBytes: limits.bytes },
        });
        before += part.places.length;
        written.push({ name, reports: part.places.length, ...size });
        index.push({ ...written[number - 1], name, sha256: hash(), ids: [part.places[0]?.id, part.places.at(-1)?.id] });
      } catch (reason) {
        const halves = reason instanceof ZipTooLarge ? halve(part) : undefined;
        if (!halves) throw reason;
        waiting.unshift(...halves);
      } finally {
        await spool.dispose();
      }
    }
    if (written.length > 1) written.push(await writeIndex(openSink, options.name, selected, index));
    return done(written);
  } catch (reason) {
    return faultOf(reason, options.signal);
  }
}

interface IndexedPart extends Partial<ExportedPart> {
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

function faultOf(reason: unknown, signal: AbortSignal | undefined) {
  if (signal?.aborted) return failed('export-cancelled');
  if (reason instanceof SelectionChanged) return failed('conflict', reason.message);
  if (reason instanceof ZipTooLarge) return failed('export-too-large', reason.message);
  const told = faultIn(reason);
  if (told) return { ok: false as const, fault: told };
  if (reason instanceof DOMException && reason.name === 'QuotaExceededError') return failed('storage-full');
  throw reason;
}

/** A source refuses by throwing an error that carries its fault (a damaged record, a full disk). */
function faultIn(reason: unknown): Fault | undefined {
  const fault: unknown = reason instanceof Error ? Reflect.get(reason, 'fault') : undefined;
  const code: unknown = typeof fault === 'object' && fault !== null ? Reflect.get(fault, 'code') : undefined;
  const known = faultCodes.find((one) => one === code);
  return known && { code: known, detail: String(Reflect.get(Object(fault), 'detail') ?? '') };
}
