import { beforeEach, expect, it } from 'vitest';
import {
  addNote,
  binReports,
  correctField,
  correctMany,
  countReports,
  emptyBin,
  readContent,
  readLog,
  readReport,
  reportIds,
  restoreReports,
  saveCapture,
  setStatus,
  tagReports,
  undo,
  verifyReports,
  writeNote,
} from '@/utils/db';
import { freshStore, good, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
let ids: string[] = [];

beforeEach(async () => {
  await freshStore();
  ids = [];
  for (let n = 0; n < 3; n += 1) {
    const capture = sampleCapture({ url: `http://www.example.gov.cn/${n}.html`, title: `报告${'甲乙丙'[n]}` });
    ids.push(good(await saveCapture(capture, { now })).reportId);
  }
});

const first = () => ids[0] ?? '';
const report = async (id: string) => {
  const row = await readReport(id);
  if (!row) throw new Error(`no report ${id}`);
  return row;
};

it('puts a correction beside the value, and takes it back', async () => {
  const edited = good(await correctField({ id: first(), revision: 0, field: 'dateWritten', value: '2024-03-05' }));
  expect((await report(first())).values.dateWritten).toBe('2024-03-05');
  expect((await readContent(first()))?.fields.dateWritten?.value).toBe('2024-03-01');
  expect((await report(first())).correctedFields).toEqual(['dateWritten']);
  expect((await readLog()).entries.at(-1)).toMatchObject({ event: 'corrected', reason: 'dateWritten' });
  expect(good(await undo(edited.undoId))).toEqual({ restored: 1, conflicts: [] });
  const row = await report(first());
  expect(row.values.dateWritten).toBe('2024-03-01');
  expect(row.correctedFields).toEqual([]);
  expect(row.revision).toBe(2);
});

it('null says the page has no such value; undefined takes the correction back', async () => {
  good(await correctField({ id: first(), revision: 0, field: 'indexNumber', value: null }));
  expect((await report(first())).values.indexNumber).toBeUndefined();
  good(await correctField({ id: first(), revision: 1, field: 'indexNumber', value: undefined }));
  expect((await report(first())).values.indexNumber).toBeDefined();
});

it.each([
  ['dateWritten', '2024年3月'],
  ['dateWritten', ['2024-03-01']],
  ['issuingBody', '一个机关'],
  ['issuingBody', []],
  ['title', ' '],
] as const)('refuses %s = %j', async (field, value) => {
  const result = await correctField({ id: first(), revision: 0, field, value });
  expect(result).toMatchObject({ ok: false, fault: { code: 'message-invalid' } });
});

it('refuses an edit made on an older revision', async () => {
  good(await correctField({ id: first(), revision: 0, field: 'title', value: '甲' }));
  const late = await correctField({ id: first(), revision: 0, field: 'title', value: '乙' });
  expect(late).toMatchObject({ ok: false, fault: { code: 'conflict' } });
  expect(await writeNote(first(), 0, 'x')).toMatchObject({ ok: false, fault: { code: 'conflict' } });
  expect((await report(first())).values.title).toBe('甲');
});

it('tags, marks and bins many at once, each undone alone', async () => {
  const tagged = good(await tagReports(ids, { add: ['甲', ' 甲 ', ''] }));
  const marked = good(await setStatus(ids, 'reviewed'));
  const binned = good(await binReports(ids.slice(0, 2)));
  expect(binned.changed).toBe(2);
  expect(await countReports()).toBe(1);
  expect(await countReports({ binned: true })).toBe(2);
  good(await undo(tagged.undoId));
  expect((await report(first())).tags).toEqual([]);
  expect((await report(first())).status).toBe('reviewed');
  good(await restoreReports(ids));
  expect(good(await undo(binned.undoId)).conflicts).toEqual(ids.slice(0, 2));
  good(await undo(marked.undoId));
  expect((await report(first())).status).toBe('new');
  expect(await undo(marked.undoId)).toMatchObject({ ok: false, fault: { code: 'not-found' } });
});

it('empties the bin only of what is in it, sources included', async () => {
  good(await binReports([first()]));
  expect(good(await emptyBin(ids))).toEqual({ removed: 1 });
  expect(await readReport(first())).toBeUndefined();
  expect(await readContent(first())).toBeUndefined();
  expect(await reportIds()).toHaveLength(2);
  expect((await readLog()).entries.filter((line) => line.event === 'captured')).toHaveLength(3);
});

it('corrects many at once, and takes all of it back at once', async () => {
  const edited = good(await correctMany(ids, 'issuingBody', ['甲局', '乙局']));
  expect(edited.changed).toBe(3);
  expect((await readReport(first()))?.values.issuingBody).toEqual(['甲局', '乙局']);
  expect((await readContent(first()))?.fields.issuingBody?.value).toEqual(['重庆市人民政府']);
  expect(await verifyReports(ids)).toMatchObject({ unsound: [] });
  expect(good(await undo(edited.undoId))).toMatchObject({ restored: 3, conflicts: [] });
  expect((await readReport(first()))?.values.issuingBody).toEqual(['重庆市人民政府']);
  expect(await correctMany(ids, 'dateWritten', '近日')).toMatchObject({
    ok: false,
    fault: { code: 'message-invalid' },
  });
});

it('lists by filters and order from indexes', async () => {
  good(await tagReports([first()], { add: ['x'] }));
  good(await correctField({ id: ids[1] ?? '', revision: 0, field: 'dateWritten', value: null }));
  expect(await reportIds({ tags: ['x'], statuses: ['new'] })).toEqual([first()]);
  expect(await reportIds({ tags: ['x'], statuses: ['reviewed'] })).toEqual([]);
  const byDate = await reportIds({}, { by: 'values.dateWritten' });
  expect(byDate.at(-1)).toBe(ids[1]);
  expect(byDate).toHaveLength(3);
  expect(await reportIds({ among: [first()], issuingBodies: ['重庆市人民政府'] })).toEqual([first()]);
  expect(await countReports({ years: [2023] })).toBe(3);
  expect(await countReports({ region: '50' })).toBe(0);
  expect(await countReports({ capturedFrom: now, capturedTo: '2026-11-22T00:00:00.000Z' })).toBe(3);
  expect(await countReports({ capturedTo: now })).toBe(0);
  expect(await countReports({ capturedFrom: '2026-11-21T10:00:00.001Z' })).toBe(0);
});

it('adds a note to many below what each has, undoable', async () => {
  good(await writeNote(first(), (await report(first())).revision, '先前'));
  const act = good(await addNote(ids, ' 复核 '));
  expect(act.changed).toBe(3);
  expect(await Promise.all(ids.map(async (id) => (await report(id)).note))).toEqual(['先前\n复核', '复核', '复核']);
  expect(good(await addNote(ids, '  ')).changed).toBe(0);
  good(await undo(act.undoId));
  expect(await Promise.all(ids.map(async (id) => (await report(id)).note))).toEqual(['先前', '', '']);
});
