import { failed, type Result } from '@/utils/report/faults';
import type { FieldName } from '@/utils/report/fields';
import type { Corrections, Report } from '@/utils/report/schema';
import { classifyFault, Refusal } from './classifyFault';
import { corrected, isCorrection } from './correctField';
import { actLine, type Edited } from './editReports';
import { makeId } from './makeId';
import { contentSha256, derived } from './makeRows';
import type { UndoStep } from './rows';
import { database } from './store';
import { keepUndo, patchStep } from './undoRecord';
import { write } from './write';

interface Prepared {
  readonly id: string;
  readonly revision: number;
  readonly corrections: Corrections;
  readonly patch: Partial<Report>;
}

const pageSize = 50;

/** The change for one report, worked out before the transaction: hashing inside would end it. */
async function prepare(id: string, field: FieldName, value: string | readonly string[] | null, at: string) {
  const db = await database();
  const [report, content] = await Promise.all([db.reports.get(id), db.contents.get(id)]);
  if (!report || !content) return undefined;
  const next = { ...content, corrections: corrected(content.corrections, { field, value }, at) };
  const patch = { ...derived(next), contentSha256: await contentSha256(next) };
  return { id, revision: report.revision, corrections: next.corrections, patch } satisfies Prepared;
}

/**
 * Puts one value beside the pages' own on many reports, in one transaction that `undo` takes back as one. Ids that are
 * not there are left out; a report edited meanwhile is a `conflict`, and then nothing is written.
 * @param value `null`: the pages have no such value.
 */
export async function correctMany(
  ids: readonly string[],
  field: FieldName,
  value: string | readonly string[] | null,
): Promise<Result<Edited>> {
  if (value !== null && !isCorrection(field, value)) return failed('message-invalid', field);
  const at = new Date().toISOString();
  const undoId = makeId();
  try {
    const prepared: Prepared[] = [];
    for (let from = 0; from < ids.length; from += pageSize) {
      const page = await Promise.all(ids.slice(from, from + pageSize).map((id) => prepare(id, field, value, at)));
      prepared.push(...page.filter((one) => one !== undefined));
    }
    return await write(
      ['reports', 'contents', 'log', 'undos'],
      async (change) => {
        const { db } = change;
        const steps: UndoStep[] = [];
        for (const { id, revision, corrections, patch } of prepared) {
          const [report, content] = await Promise.all([db.reports.get(id), db.contents.get(id)]);
          if (!report || !content || report.revision !== revision) throw new Refusal({ code: 'conflict', detail: id });
          await db.contents.put({ ...content, corrections });
          await db.reports.put({ ...report, ...patch, updatedAt: at, revision: revision + 1 });
          await db.log.add(actLine(report, 'corrected', at, field));
          steps.push(patchStep('contents', content, { corrections }), patchStep('reports', report, patch));
        }
        change.count('log', prepared.length);
        change.touch(prepared.map(({ id }) => id));
        await keepUndo(change, undoId, 'correct', at, steps);
        return { changed: prepared.length, undoId };
      },
      60_000,
    );
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}
