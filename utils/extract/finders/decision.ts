import { documentNumberOfLine } from '@/utils/identify/documentNumber';
import { isOrganisationName } from '@/utils/identify/issuer';
import { readDay } from '../fields/day';
import { fold, tidy } from '../page';
import { type Finder, inferred } from './finder';

const decided = '(?:作出)?(?:行政)?(?:处罚|许可|强制)?决定(?:书)?的?';
const rows = {
  day: new RegExp(`^${decided}(?:日期|时间)[:：]?\\s?(.{6,30})$`),
  body: new RegExp(`^${decided}(?:行政)?(?:机关|单位|部门)(?:的?名称)?[:：]?\\s?(.{3,60})$`),
  number: new RegExp(`^${decided}(?:的?文号|编号)[:：]?\\s?(.{4,60})$`),
};

/** What the table of a published decision (行政处罚信息公开表) says in one of its rows: 作出处罚决定的日期 | 2024年7月8日. */
function rowOf(kind: keyof typeof rows, fits: (text: string) => boolean): Finder {
  return ({ lines, body }) => {
    const values = lines.flatMap((line) => rows[kind].exec(tidy(line))?.[1] ?? []).filter(fits);
    // Several decisions in one table are several documents: none of them is the page's own.
    const only = new Set(values.map(fold)).size === 1 ? values[0] : undefined;
    return only === undefined ? [] : [inferred('body', 'decision', only, body ?? undefined)];
  };
}

/** The day, the body and the number of the one decision that a table in the text publishes (行政处罚法 2021, article 48). */
export const decisionDay: Finder = rowOf('day', (text) => readDay(text) !== undefined);
export const decisionBody: Finder = rowOf('body', (text) => isOrganisationName(text));
export const decisionNumber: Finder = rowOf('number', (text) => documentNumberOfLine(text) !== undefined);
