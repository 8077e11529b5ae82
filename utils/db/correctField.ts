import { failed, type Result } from '@/utils/report/faults';
import type { FieldName } from '@/utils/report/fields';
import { fitsField } from '@/utils/report/fitsField';
import type { Content, Corrections, Report } from '@/utils/report/schema';
import { classifyFault, Refusal } from './classifyFault';
import { actLine, type Edited } from './editReports';
import { makeId } from './makeId';
import { contentSha256, derived } from './makeRows';
import { database } from './store';
import { keepUndo, patchStep } from './undoRecord';
import { write } from './write';

export interface CorrectionInput {
  readonly id: string;
  /** Revision the researcher saw; another one is a `conflict` and nothing is written. */
  readonly revision: number;
  readonly field: FieldName;
  /** The researcher's value; `null`: the page has none; `undefined`: take the correction back. */
  readonly value: string | readonly string[] | null | undefined;
}

/** Whether a researcher's value can be stored: it fits its field and says something, which blanks do not. */
export const isCorrection = (field: FieldName, value: string | readonly string[]): boolean =>
  fitsField(field, value) && [value].flat().every((one) => one.trim() !== '');

/** The corrections with one more, or with one taken back. */
export function corrected(
  old: Corrections,
  { field, value }: Pick<CorrectionInput, 'field' | 'value'>,
  at: string,
): Corrections {
  const { [field]: _old, ...others } = old;
  if (value === undefined) return others;
  return { ...others, [field]: { value: value === null || typeof value === 'string' ? value : [...value], at } };
}

async function store(report: Report, content: Content, input: CorrectionInput): Promise<Result<Edited>> {
  const at = new Date().toISOString();
  const next: Content = { ...content, corrections: corrected(content.corrections, input, at) };
  const patch = { ...derived(next), contentSha256: await contentSha256(next) };
  const undoId = makeId();
  return write(['reports', 'contents', 'log', 'undos'], async (change) => {
    const { db } = change;
    const now = await db.reports.get(report.id);
    if (now?.revision !== input.revision) throw new Refusal({ code: 'conflict', detail: `${now?.revision}` });
    await db.contents.put(next);
    await db.reports.put({ ...now, ...patch, updatedAt: at, revision: now.revision + 1 });
    await db.log.add(actLine(now, 'corrected', at, input.field));
    change.count('log', 1);
    change.touch([now.id]);
    const steps = [patchStep('contents', content, { corrections: next.corrections }), patchStep('reports', now, patch)];
    await keepUndo(change, undoId, 'correct', at, steps);
    return { changed: 1, undoId };
  });
}

/** Puts a researcher's value beside the page's, never over it. Compare-and-set on `revision`. */
export async function correctField(input: CorrectionInput): Promise<Result<Edited>> {
  if (input.value !== null && input.value !== undefined && !isCorrection(input.field, input.value)) {
    return failed('message-invalid', input.field);
  }
  try {
    const db = await database();
    const [report, content] = await Promise.all([db.reports.get(input.id), db.contents.get(input.id)]);
    if (!report || !content) return failed('not-found', input.id);
    if (report.revision !== input.revision) return failed('conflict', `${report.revision}`);
    return await store(report, content, input);
  } catch (error) {
    return { ok: false, fault: classifyFault(error) };
  }
}
