import type { Texture } from './texture';
import * as wording from './wording';

/**
 * Does the title name an official text? One that only ends like it (我县出台稳增长实施意见) needs something of such a text
 * where the page tells a story: a column of documents, a catalogue, a number, a signature, a formula.
 */
export function namesOfficial(title: string, texture: Texture, columns: readonly string[]): boolean {
  if (!wording.isOfficial(title) || isColumnName(title, texture, columns)) return false;
  if (wording.isAbout(title)) return true;
  // 某县发布…年度报告, told by a reporter who was told: a newspaper's text, whatever its title ends with.
  if (texture.isReported && texture.hasReporter) return false;
  if (!wording.isToldOf(title)) return true;
  return (
    texture.formulas.length > 0 ||
    texture.makeup.length > 0 ||
    texture.hasNumberLine ||
    texture.hasSignedDay ||
    isInnermostOfDocuments(columns)
  );
}

/** 法治政府建设年度报告 above three dated rows is their column. */
const isColumnName = (title: string, { datedLinks, prose, tabular }: Texture, columns: readonly string[]): boolean =>
  datedLinks >= 1 && prose < 60 && tabular < 80 && columns.at(-1) === title;

/** News by its title, save a text printed whole below it (…印发《…》, 全文如下). */
export const isEventOf = (title: string, { formulas }: Texture): boolean =>
  wording.isEvent(title) && !(formulas.includes('全文如下') && /《/.test(title));

const isInnermostOfDocuments = (columns: readonly string[]): boolean => {
  const inner = columns.at(-1) ?? '';
  return wording.isDocumentColumn(inner) && !wording.isNewsColumn(inner);
};
