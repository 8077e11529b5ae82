import { exportToFiles } from '@/utils/dataset/export/exportToFiles';
import { openWorkFolder } from '@/utils/dataset/sinks/workFolder';
import { readEntry } from '@/utils/dataset/unzip/readEntry';
import { readDirectory } from '@/utils/dataset/unzip/zipDirectory';
import { coalesce } from '@/utils/dataset/zip/coalesce';
import { configureStore, database, exportSource } from '@/utils/db';
import { makeRows } from '@/utils/db/makeRows';
import type { Extraction } from '@/utils/report/extraction';
import { textMaker } from './sampleText';

/** Runs inside the page: a library filled past the verbs, then exported to OPFS as an extension page does. */
configureStore({ keeper: { read: async () => undefined, write: async () => undefined } });

const text = textMaker(7);
const idOf = (n: number): string => String(n).padStart(26, '0');
const label = (value: string) => ({
  value,
  raw: value,
  origin: 'label' as const,
  finder: 'label:bench',
  inferred: false,
});

function extraction(n: number, characters: number): Extraction {
  const parts = [0, 1, 2, 3].map(() => text(characters / 4));
  const body = parts.join('\n');
  const measure = { keptCharacters: body.length, visibleCharacters: body.length, keptTables: 0, visibleTables: 0 };
  const html = parts.map((part) => `<p>${part}</p>`).join('\n');
  return {
    kind: 'document',
    score: 1,
    signals: [],
    url: `http://www.example${n % 40}.gov.cn/zwgk/${n}.html`,
    rule: { id: 'standard', version: 1 },
    fields: {
      title: label(`第${n}镇人民政府关于法治政府建设情况的报告`),
      indexNumber: label(`0011500240711643846M/2021-${n}`),
      documentNumber: label(`某府发〔2023〕${n}号`),
      issuingBody: { ...label(`第${n}镇人民政府`), value: [`第${n}镇人民政府`] },
      dateWritten: label('2023-01-05'),
      datePublished: label('2023-01-09'),
    },
    body: { text: body, html, markdown: body, completeness: 1, measure, finder: 'bench' },
    outline: parts.map((part, at) => ({ level: 1, number: `${at + 1}、`, heading: `第${at + 1}部分`, text: part })),
    attachments: [],
    items: [],
    next: null,
    totalPages: null,
    series: { name: '法治政府建设年度报告', year: 2023, yearInferred: false },
    issues: [],
  };
}

async function fill(from: number, to: number, characters: number): Promise<void> {
  const db = await database();
  for (let start = from; start < to; start += 250) {
    const rows = await Promise.all(
      Array.from({ length: Math.min(250, to - start) }, async (_, at) => {
        const read = extraction(start + at, characters);
        const source = `<!DOCTYPE html><html><head><title>${read.url}</title></head><body><nav>${'导航'.repeat(500)}</nav>${read.body.html}</body></html>`;
        return makeRows(
          { id: idOf(start + at), extraction: JSON.parse(JSON.stringify(read)), source, readBy: 'tab' },
          '2026-11-21T10:00:00.000Z',
          null,
        );
      }),
    );
    await db.transaction('rw', [db.reports, db.contents, db.snapshots], async () => {
      await db.reports.bulkAdd(rows.map(({ report }) => report));
      await db.contents.bulkAdd(rows.map(({ content }) => content));
      await db.snapshots.bulkAdd(rows.map(({ snapshot }) => snapshot));
    });
  }
}

/** The longest time the page could not have answered a click: gaps between beats of 10 ms. */
function watchBlocks() {
  let last = performance.now();
  let longest = 0;
  const beat = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - 10);
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

/** Exports the first `count` reports with everything in the package. */
async function exportReports(count: number) {
  const source = await exportSource(Array.from({ length: count }, (_, n) => idOf(n)));
  const stop = watchBlocks();
  const began = performance.now();
  const result = await exportToFiles(source, { name: 'bench' });
  if (!result.ok) throw new Error(result.fault.code);
  const ms = performance.now() - began;
  exported = result.value.files.filter(({ entries }) => entries > 0).map(({ file }) => file);
  const zipped = result.value.files.reduce((sum, { bytes }) => sum + bytes, 0);
  return { ms, zipped, parts: exported.length, blockedMs: stop() };
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

/** How long a cancel takes in the middle of an export. */
async function cancelLatency(count: number): Promise<number> {
  const stop = new AbortController();
  let cancelledAt = 0;
  const source = await exportSource(Array.from({ length: count }, (_, n) => idOf(n)));
  await exportToFiles(source, {
    name: 'cancelled',
    signal: stop.signal,
    onProgress: ({ reports }) => {
      if (reports !== Math.floor(count / 2)) return;
      cancelledAt = performance.now();
      stop.abort();
    },
  });
  return performance.now() - cancelledAt;
}

const bench = { fill, exportReports, deflateNatively, cancelLatency };
export type ExportBench = typeof bench;
Object.assign(globalThis, { bench });
