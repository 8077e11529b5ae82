import { newExportWorker } from '@/components/export/newExportWorker';
import type { ExportProgress } from '@/utils/dataset/export/progress';
import { openWorkFolder } from '@/utils/dataset/sinks/workFolder';
import { readEntry } from '@/utils/dataset/unzip/readEntry';
import { readDirectory } from '@/utils/dataset/unzip/zipDirectory';
import { exportInWorker } from '@/utils/dataset/worker/exportInWorker';
import { coalesce } from '@/utils/dataset/zip/coalesce';
import { configureStore, exportSource } from '@/utils/db';
import { fillLibrary, idOf } from './exportLibrary';

/** Runs inside the page: a library filled past the verbs, then exported to OPFS as an extension page does. */
configureStore({ keeper: { read: async () => undefined, write: async () => undefined } });

/** The longest time the page could not have answered a click, and when it began: gaps between beats of 10 ms. */
function watchBlocks() {
  const began = performance.now();
  let last = began;
  let longest = { ms: 0, at: 0 };
  const beat = () => {
    const now = performance.now();
    if (now - last - 10 > longest.ms) longest = { ms: now - last - 10, at: last - began };
    last = now;
  };
  const timer = setInterval(beat, 10);
  return () => {
    clearInterval(timer);
    beat();
    return longest;
  };
}

let exported: readonly Blob[] = [];
let part = 0;

/** The part being written, from 1; 0 before the first. */
const partNow = async (): Promise<number> => part;

/** Exports the first `count` reports with everything in the package. */
async function exportReports(count: number) {
  const source = await exportSource(Array.from({ length: count }, (_, n) => idOf(n)));
  const stop = watchBlocks();
  const began = performance.now();
  const onProgress = (progress: ExportProgress) => {
    part = progress.part;
  };
  const result = await exportInWorker(source, { name: 'bench', onProgress }, newExportWorker);
  if (!result.ok) throw new Error(result.fault.code);
  const ms = performance.now() - began;
  exported = result.value.files.filter(({ entries }) => entries > 0).map(({ file }) => file);
  const zipped = result.value.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return { ms, zipped, parts: exported.length, blocked: stop() };
}

/** The same bytes through the browser's own deflate into OPFS: what a zip would cost at the least. */
async function deflateNatively() {
  const folder = await openWorkFolder('native');
  if (!folder) throw new Error('There is no OPFS');
  const sink = await folder.sink('native');
  const out = coalesce(sink);
  let ms = 0;
  let raw = 0;
  for (const file of exported) {
    const zip = await readDirectory(file);
    for (const entry of zip.entries.values()) {
      const chunks: Uint8Array<ArrayBuffer>[] = [];
      for await (const chunk of readEntry(zip, entry)) {
        chunks.push(chunk);
        if (chunks.length > 200) ms += await deflate(chunks.splice(0), out);
      }
      ms += await deflate(chunks, out);
      raw += entry.bytes;
    }
  }
  await out.finish();
  await sink.close();
  await folder.remove();
  return { ms, raw };
}

async function deflate(chunks: readonly Uint8Array<ArrayBuffer>[], out: ReturnType<typeof coalesce>): Promise<number> {
  const began = performance.now();
  const { readable, writable } = new CompressionStream('deflate-raw');
  const writer = writable.getWriter();
  const feed = async () => {
    for (const chunk of chunks) await writer.write(chunk);
    await writer.close();
  };
  const fed = feed();
  for (let reader = readable.getReader(), next = await reader.read(); !next.done; next = await reader.read()) {
    out.push(next.value);
    await out.ready();
  }
  await fed;
  return performance.now() - began;
}

const moments = {
  start: () => true,
  reading: ({ reports, selected }: ExportProgress) => reports > selected / 2,
  packing: ({ packing }: ExportProgress) => packing,
};

/** How long a cancel takes at the beginning, in the middle of the reports, and while the tables are packed. */
async function cancelLatency(count: number): Promise<Record<keyof typeof moments, number>> {
  const took = { start: 0, reading: 0, packing: 0 };
  for (const moment of ['start', 'reading', 'packing'] as const) {
    const stop = new AbortController();
    let cancelledAt = 0;
    const cancel = () => {
      cancelledAt = performance.now();
      stop.abort();
    };
    const source = await exportSource(Array.from({ length: count }, (_, n) => idOf(n)));
    if (moment === 'start') setTimeout(cancel, 50);
    const onProgress = (progress: ExportProgress) => {
      if (moment !== 'start' && cancelledAt === 0 && moments[moment](progress)) cancel();
    };
    const result = await exportInWorker(
      source,
      { name: 'cancelled', signal: stop.signal, onProgress },
      newExportWorker,
    );
    if (result.ok || result.fault.code !== 'export-cancelled')
      throw new Error(`Cancelled while ${moment}, but it ended`);
    took[moment] = performance.now() - cancelledAt;
  }
  return took;
}

const bench = { fill: fillLibrary, exportReports, partNow, deflateNatively, cancelLatency };
export type ExportBench = typeof bench;
Object.assign(globalThis, { bench });
