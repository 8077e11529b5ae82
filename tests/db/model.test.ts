import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  binReports,
  closeStore,
  database,
  emptyBin,
  readReport,
  reportIds,
  restoreReports,
  saveCapture,
  tagReports,
  undo,
} from '@/utils/db';
import { readState } from '@/utils/db/readState';
import { countedTables } from '@/utils/db/rows';
import { freshStore, good, sampleCapture } from './support';

const now = '2026-11-21T10:00:00.000Z';
const page = fc.integer({ min: 0, max: 4 });
const act = fc.oneof(
  fc.record({ do: fc.constant('capture' as const), page, text: fc.constantFrom('甲文', '乙文') }),
  fc.record({ do: fc.constantFrom('bin', 'restore', 'tag', 'undo', 'empty', 'restart'), page }),
);

interface Expected {
  text: string;
  versions: number;
  binned: boolean;
}

const urlOf = (n: number) => `http://a.gov.cn/${n}`;

async function booksAgree(): Promise<void> {
  const db = await database();
  const state = await readState(db);
  for (const table of countedTables)
    expect([table, await db.table(table).count()]).toEqual([table, state?.counts[table]]);
}

it('behaves as a simple map does, and its books are right after every act', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 30 }), async (acts) => {
      await freshStore();
      const model = new Map<string, Expected>();
      const atPage = (n: number) => [...model].find(([id, row]) => !row.binned && id.endsWith(`:${n}`))?.[0];
      const idOf = new Map<string, string>();
      let lastUndo: { id: string; back: () => void } | undefined;
      for (const [step, one] of acts.entries()) {
        if (one.do === 'capture') {
          const capture = sampleCapture({ url: urlOf(one.page), text: one.text, title: `${one.page}` });
          const { outcome, reportId } = good(await saveCapture(capture, { now }));
          const key = atPage(one.page);
          const row = key === undefined ? undefined : model.get(key);
          if (!row) {
            expect(outcome).toBe('captured');
            model.set(`${step}:${one.page}`, { text: one.text, versions: 1, binned: false });
            idOf.set(`${step}:${one.page}`, reportId);
            lastUndo = undefined;
          } else if (row.text === one.text) expect(outcome).toBe('same');
          else {
            expect(outcome).toBe('changed');
            row.text = one.text;
            row.versions += 1;
            lastUndo = undefined;
          }
          continue;
        }
        // Of two reports with one address either may be met by the next capture: the map knows one at a time.
        const restorable = () =>
          [...model].find(([id, row]) => row.binned && atPage(Number(id.split(':')[1])) === undefined)?.[0];
        const key = one.do === 'restore' ? restorable() : atPage(one.page);
        const row = key === undefined ? undefined : model.get(key);
        const id = idOf.get(key ?? '') ?? '';
        if (one.do === 'bin' && row) {
          const { undoId } = good(await binReports([id]));
          row.binned = true;
          lastUndo = {
            id: undoId,
            back: () => {
              row.binned = false;
            },
          };
        }
        if (one.do === 'restore' && row) {
          good(await restoreReports([id]));
          row.binned = false;
          lastUndo = undefined;
        }
        if (one.do === 'tag' && row) {
          const { undoId } = good(await tagReports([id], { add: [`${step}`] }));
          lastUndo = { id: undoId, back: () => undefined };
        }
        if (one.do === 'undo' && lastUndo) {
          expect(good(await undo(lastUndo.id)).conflicts).toEqual([]);
          lastUndo.back();
          lastUndo = undefined;
        }
        if (one.do === 'empty') {
          good(await emptyBin());
          for (const [gone, { binned }] of model) if (binned) model.delete(gone);
          lastUndo = undefined;
        }
        if (one.do === 'restart') await closeStore();
        await booksAgree();
      }
      const shown = [...model].filter(([, row]) => !row.binned).map(([key]) => idOf.get(key));
      expect([...(await reportIds())].sort()).toEqual(shown.sort());
      for (const [key, row] of model) expect((await readReport(idOf.get(key) ?? ''))?.versionCount).toBe(row.versions);
    }),
    { numRuns: 40 },
  );
}, 60_000);
