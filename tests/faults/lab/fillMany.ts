import { canonicalJson } from '@/utils/db/canonicalJson';
import { gzip } from '@/utils/db/gzip';
import { sha256 } from '@/utils/db/hash';
import { derived, squeezed } from '@/utils/db/makeRows';
import type { SnapshotRow } from '@/utils/db/rows';
import { write } from '@/utils/db/write';
import type { Extraction } from '@/utils/report/extraction';
import { fieldNames } from '@/utils/report/fields';
import type { Content, LogEntry, Report } from '@/utils/report/schema';
import { labCapture } from './pages';

const batch = 1_000;
const stamp = (n: number) => new Date(Date.UTC(2024, 0, 1) + n * 1_000).toISOString();
const hex = (n: number) => n.toString(16).padStart(64, '0');
const idOf = (n: number) => String(n).padStart(26, '0');

const contentOf = ({ fields, body }: Extraction, id: string): Content => {
  const own: Content['fields'] = {};
  for (const name of fieldNames) {
    const field = fields[name];
    if (field && typeof field.value === 'string') own[name] = { ...field, value: field.value, anchor: undefined };
  }
  return { id, fields: own, corrections: {}, body, outline: [], attachments: [], issues: [], signals: [] };
};

/** So many characters that no compression makes short, the same for the same page. */
function noiseOf(n: number, characters: number): string {
  let state = n + 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 0x5000));
  };
  return Array.from({ length: characters }, next).join('');
}

/** The rows a capture of the nth page would make, the slow parts (compression, keys for duplicates) left out. */
async function rowsOf(n: number, size: number, noise: number) {
  const id = idOf(n);
  const { extraction } = labCapture(n, id, undefined, size);
  if (noise) Object.assign(extraction.body, { text: `${extraction.body.text}\n${noiseOf(n, noise)}` });
  const { url, kind, series, rule } = extraction;
  const content = contentOf(extraction, id);
  const text = squeezed(content.body.text);
  const at = stamp(n);
  const host = `lab${n % 50}.gov.cn`;
  // A source that can be held against its hash takes a millisecond to make: where few reports are long, it is one.
  const source = `<p>${n}</p>`;
  const sourceSha256 = noise ? await sha256(source) : hex(n);
  const report: Report = {
    id,
    url,
    urlKey: `lab.gov.cn/doc/${n}.html`,
    host,
    kind,
    status: n % 3 ? 'new' : 'reviewed',
    tags: n % 50 === 0 ? ['待复核'] : [],
    note: '',
    capturedAt: at,
    updatedAt: at,
    revision: 0,
    binnedAt: null,
    ...derived(content),
    series,
    region: null,
    rule,
    readBy: 'tab',
    issueReasons: [],
    characters: text.length,
    completeness: 1,
    attachmentCount: 0,
    versionCount: 1,
    bodySha256: hex(n),
    sourceSha256,
    contentSha256: await sha256(canonicalJson(content)),
  };
  const packed = noise ? await gzip(source) : new Uint8Array(300).fill(n % 251);
  const snapshot: SnapshotRow = { sha256: sourceSha256, gzip: packed, bytes: noise ? source.length : 300 };
  const line: LogEntry = {
    id,
    at,
    event: 'captured',
    url,
    host,
    column: null,
    reportId: id,
    jobId: null,
    rule,
    readBy: 'tab',
    reason: null,
  };
  return { report, content, snapshot, line };
}

/** Fills every table as `to − from` captures would, a thousand reports in one write: 100,000 within minutes. */
export async function fillMany(from: number, to: number, size: number, noise = 0): Promise<number> {
  const tables = ['reports', 'contents', 'snapshots', 'log'];
  for (let start = from; start < to; start += batch) {
    const numbers = Array.from({ length: Math.min(batch, to - start) }, (_, at) => start + at);
    const rows = await Promise.all(numbers.map((n) => rowsOf(n, size, noise)));
    const written = await write(
      tables,
      async ({ db, count, touch }) => {
        await db.reports.bulkAdd(rows.map(({ report }) => report));
        await db.contents.bulkAdd(rows.map(({ content }) => content));
        await db.snapshots.bulkAdd(rows.map(({ snapshot }) => snapshot));
        await db.log.bulkAdd(rows.map(({ line }) => line));
        for (const table of ['reports', 'contents', 'snapshots', 'log'] as const) count(table, rows.length);
        touch(rows.map(({ report }) => report.id));
      },
      60_000,
    );
    if (!written.ok) throw new Error(`${written.fault.code} ${written.fault.detail}`);
  }
  return to - from;
}
