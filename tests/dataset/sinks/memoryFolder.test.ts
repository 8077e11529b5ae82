import { afterEach, expect, test, vi } from 'vitest';
import { exportToFiles } from '@/utils/dataset/export/exportToFiles';
import { memoryFolder, memoryLimit } from '@/utils/dataset/sinks/memoryFolder';
import type { Attachment } from '@/utils/report/schema';
import { pack } from '../pack';
import { hashOf, logOf, recordOf, sourceOf } from '../records';

afterEach(() => vi.unstubAllGlobals());

/** A window whose browser refuses OPFS with this error, as Firefox does in private ones. */
const refuseDisk = (name: string) =>
  vi.stubGlobal('navigator', { storage: { getDirectory: () => Promise.reject(new DOMException('refused', name)) } });

const three = [recordOf(1), recordOf(2), recordOf(3)];

/** A report with an attachment of 30 MB that deflate leaves alone. */
const heavy = (n: number) => {
  const { report } = recordOf(n);
  const file: Attachment = {
    id: `file-${n}`,
    reportId: report.id,
    name: `${n}.zip`,
    url: `http://www.example.gov.cn/${n}.zip`,
    mediaType: 'application/zip',
    bytes: 30_000_000,
    sha256: hashOf(String(n)),
    state: 'stored',
    reason: null,
    fetchedAt: '2026-11-20T08:00:00.000Z',
  };
  return recordOf(n, { record: { attachments: [file] } });
};
const heavySource = (count: number) => {
  const source = sourceOf(Array.from({ length: count }, (_, n) => heavy(n)));
  return { ...source, attachmentBytes: async () => new Uint8Array(30_000_000) };
};

test('a window without disk space exports the very same bytes from memory', async () => {
  refuseDisk('SecurityError');
  const result = await exportToFiles(sourceOf(three, [logOf(1)]), { name: 'dataset' });
  if (!result.ok) throw new Error(result.fault.code);
  const [file] = result.value.files;
  const [packed] = await pack(sourceOf(three, [logOf(1)]));
  const made = new Uint8Array((await file?.file.arrayBuffer()) ?? new ArrayBuffer(0));
  expect(Buffer.compare(made, packed?.bytes ?? new Uint8Array())).toBe(0);
});

test('several parts and their index come from memory too', async () => {
  refuseDisk('SecurityError');
  const result = await exportToFiles(sourceOf(three), { name: 'dataset', limits: { entries: 44, bytes: 1e9 } });
  if (!result.ok) throw new Error(result.fault.code);
  expect(result.value.files.map(({ name }) => name)).toEqual([
    'dataset-part1.zip',
    'dataset-part2.zip',
    'dataset-parts.json',
  ]);
  for (const { file, bytes } of result.value.files) expect(file.size).toBe(bytes);
});

test('a selection larger than the memory it may take ends with a fault of its own; just below it is exported', async () => {
  refuseDisk('SecurityError');
  const fits = Math.floor(memoryLimit / 30_000_000);
  expect(await exportToFiles(heavySource(fits), { name: 'x' })).toMatchObject({ ok: true });
  expect(await exportToFiles(heavySource(fits + 1), { name: 'x' })).toMatchObject({
    ok: false,
    fault: { code: 'export-no-disk', detail: expect.stringContaining('200 MB') },
  });
});

test('any other refusal of the disk is no reason to hold the library in memory', async () => {
  refuseDisk('InvalidStateError');
  expect(await exportToFiles(sourceOf(three), { name: 'x' })).toMatchObject({
    ok: false,
    fault: { code: 'export-no-space' },
  });
});

test('tables and zip count together', async () => {
  const folder = memoryFolder(100);
  const spool = await folder.spool();
  const table = await spool.create('table');
  await table.write(new Uint8Array(60));
  await expect(async () => (await folder.sink('a')).write(new Uint8Array(60))).rejects.toThrow('lends no disk');
});

test('a table that has been read, and a zip that was given up, leave their room to others', async () => {
  const folder = memoryFolder(100);
  const spool = await folder.spool();
  const table = await spool.create('table');
  await table.write(new Uint8Array(60));
  for await (const chunk of table.read()) expect(chunk.length).toBe(60);
  const given = await folder.sink('a');
  await given.write(new Uint8Array(60));
  await given.abort();
  const rest = await spool.create('rest');
  await rest.write(new Uint8Array(60));
  await spool.dispose();
  const sink = await folder.sink('b');
  await sink.write(new Uint8Array(90));
  await sink.close();
  expect((await folder.file('b')).size).toBe(90);
});
