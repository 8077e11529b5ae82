import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { exportDataset } from '@/utils/dataset/export/exportDataset';
import { memorySpool } from '@/utils/dataset/sinks/memorySpool';
import { pack, unpack } from '../pack';
import { fieldOf, hashOf, idOf, logOf, recordOf, sourceOf } from '../records';
import { memorySink } from '../support';

const three = [recordOf(1), recordOf(2), recordOf(3)];

const first = async (source: Parameters<typeof pack>[0], options = {}) => {
  const [zip] = await pack(source, options);
  if (!zip) throw new Error('no zip');
  return unpack(zip);
};

const rows = (text: string | undefined) =>
  Papa.parse<Record<string, string>>((text ?? '').replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;

test('a package holds every file and SHA256SUMS.txt names all the others with their true hash', async () => {
  const files = await first(sourceOf(three, [logOf(1)]));
  const sums = files.get('SHA256SUMS.txt')?.trimEnd().split('\n') ?? [];
  expect(sums.map((line) => line.slice(66))).toEqual(
    [...files.keys()].filter((path) => path !== 'SHA256SUMS.txt').sort(),
  );
  for (const line of sums) {
    const text = files.get(line.slice(66)) ?? '';
    if (/\.(parquet|xlsx)$/.test(line)) continue;
    expect(hashOf(text), line).toBe(line.slice(0, 64));
  }
});

test('a corrected value is exported as the value, the page’s own stays beside it', async () => {
  const record = recordOf(1, {
    fields: {
      title: fieldOf('原标题', { raw: '原 标题', inferred: true }),
      dateWritten: fieldOf('2023-01-05', { raw: '2023年1月5日' }),
      source: fieldOf('本站'),
    },
    corrections: {
      title: { value: '更正后的标题', at: '2026-11-21T00:00:00.000Z' },
      source: { value: null, at: '2026-11-21T00:00:00.000Z' },
    },
  });
  const files = await first(sourceOf([record]));
  const [row] = rows(files.get('data/reports.csv'));
  expect(row).toMatchObject({
    title: '更正后的标题',
    title_origin: 'user',
    source: '',
    source_origin: 'user',
    date_written: '2023-01-05',
    date_written_raw: '2023年1月5日',
    date_written_origin: 'label',
    corrected_fields: 'title|source',
    inferred_fields: '',
  });
  const provenance = rows(files.get('data/field_provenance.csv'));
  expect(provenance.find(({ field }) => field === 'title')).toMatchObject({
    value: '更正后的标题',
    page_value: '原标题',
    raw: '原 标题',
    inferred: 'true',
    corrected: 'true',
  });
  expect(provenance.find(({ field }) => field === 'source')).toMatchObject({ value: '', page_value: '本站' });
});

test('reports.csv has a BOM and CRLF, reports.jsonl has neither', async () => {
  const files = await first(sourceOf(three));
  expect(files.get('data/reports.csv')).toMatch(/^\uFEFFreport_id,title,.*\r\n/);
  const lines = files.get('data/reports.jsonl')?.trimEnd().split('\n') ?? [];
  expect(lines.map((line) => JSON.parse(line).report_id)).toEqual([idOf(1), idOf(2), idOf(3)]);
  expect(files.get('data/reports.jsonl')?.charCodeAt(0)).toBe(0x7b);
});

test('the same selection gives the same bytes in any order of insertion', async () => {
  const [a] = await pack(sourceOf(three, [logOf(1), logOf(2)]));
  const [b] = await pack(sourceOf([...three].reverse(), [logOf(2), logOf(1)]));
  expect(Buffer.compare(a?.bytes ?? new Uint8Array(), b?.bytes ?? new Uint8Array())).toBe(0);
});

test('exports and imports leave no trace in the next export', async () => {
  const [a] = await pack(sourceOf(three, [logOf(1)]));
  const [b] = await pack(sourceOf(three, [logOf(1), logOf(7, { event: 'exported', reportId: null })]));
  expect(Buffer.compare(a?.bytes ?? new Uint8Array(), b?.bytes ?? new Uint8Array())).toBe(0);
});

test('a large selection becomes complete parts', async () => {
  const records = Array.from({ length: 25 }, (_, i) => recordOf(i));
  const parts = await pack(sourceOf(records), { limits: { entries: 60, bytes: 1e9 } });
  const names = ['dataset-part1.zip', 'dataset-part2.zip', 'dataset-part3.zip'];
  expect(parts.map(({ name }) => name)).toEqual([...names, 'dataset-parts.json']);
  const index = JSON.parse(Buffer.from(parts.at(-1)?.bytes ?? []).toString());
  expect(index.reports).toBe(25);
  expect(index.parts.map((part: { name: string; sha256: string }) => [part.name, part.sha256])).toEqual(
    parts.slice(0, -1).map(({ name, bytes }) => [name, createHash('sha256').update(bytes).digest('hex')]),
  );
  const ids: string[] = [];
  for (const part of parts.slice(0, -1)) {
    const files = await unpack(part);
    expect(files.size).toBeLessThanOrEqual(60);
    expect(files.has('SHA256SUMS.txt') && files.has('codebook.csv') && files.has('datapackage.json')).toBe(true);
    ids.push(...rows(files.get('data/reports.csv')).map((row) => row.report_id ?? ''));
  }
  expect(ids).toEqual(records.map(({ report }) => report.id));
});

test('a part that grows beyond the limit is halved, nothing of it is kept', async () => {
  const noise = (seed: number) =>
    Array.from({ length: 3000 }, (_, i) =>
      String.fromCodePoint(0x4e00 + ((i * i * 31 + seed * 977 + i * 7919) % 20_000)),
    ).join('');
  const records = Array.from({ length: 8 }, (_, i) => recordOf(i, { text: noise(i) }));
  const parts = await pack(sourceOf(records), { limits: { entries: 20_000, bytes: 150_000 } });
  expect(parts.length).toBeGreaterThan(1);
  const ids: string[] = [];
  for (const part of parts.slice(0, -1)) {
    expect(part.bytes.length).toBeLessThan(250_000);
    ids.push(...rows((await unpack(part)).get('data/reports.csv')).map((row) => row.report_id ?? ''));
  }
  expect(ids).toEqual(records.map(({ report }) => report.id));
});

test('an empty selection still gives a whole package', async () => {
  const files = await first(sourceOf([]));
  expect(rows(files.get('data/reports.csv'))).toEqual([]);
  expect(files.has('README.md')).toBe(true);
});

test('cancelled: a fault, and the sink is aborted', async () => {
  const stop = new AbortController();
  const one = memorySink();
  const result = await exportDataset(sourceOf(three), async () => one.sink, {
    name: 'x',
    spool: async () => memorySpool(),
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  expect(result).toMatchObject({ ok: false, fault: { code: 'export-cancelled' } });
  expect(one.state).toEqual({ closed: false, aborted: true });
});

test('a report that goes away during the export stops it with a conflict', async () => {
  const source = sourceOf(three);
  const one = memorySink();
  const result = await exportDataset(
    { ...source, records: (ids) => source.records(ids.filter((id) => id !== idOf(2))) },
    async () => one.sink,
    { name: 'x', spool: async () => memorySpool() },
  );
  expect(result).toMatchObject({ ok: false, fault: { code: 'conflict' } });
  expect(one.state.aborted).toBe(true);
});

test('the time zone changes nothing', async () => {
  const zone = process.env.TZ;
  const hashes = new Set<string>();
  const hours = new Set<number>();
  for (const name of ['UTC', 'Asia/Shanghai', 'America/Los_Angeles']) {
    process.env.TZ = name;
    hours.add(new Date(0).getHours());
    const [zip] = await pack(sourceOf(three, [logOf(1)]));
    hashes.add(
      createHash('sha256')
        .update(zip?.bytes ?? '')
        .digest('hex'),
    );
  }
  process.env.TZ = zone;
  expect(hours.size).toBe(3);
  expect(hashes.size).toBe(1);
});
