import type { SectionPart } from '@/utils/report/extraction';

/**
 * Which section of an annual report a heading opens (督察工作规定, 厅字〔2019〕28号, article 24). Order matters: a heading on the
 * first responsible person may also name a year's work.
 */
const parts: readonly (readonly [SectionPart, RegExp])[] = [
  ['leadership', /第一责任人/],
  ['other', /^.{0,4}其[他它]|需要?.{0,6}其[他它]/],
  ['shortcomings', /不足|问题|短板|差距|薄弱/],
  [
    'plans',
    /下一?(?:年度|步|阶段)|(?:20\d\d年?度?|今后|明年|来年).{0,14}(?:安排|打算|计划|思路|重点|展望)|主要安排|工作(?:安排|打算|计划)/,
  ],
  ['achievements', /举措|成效|成绩|做法|(?:工作|开展|推进|建设|落实|履行).{0,14}情况|总体情况|主要工作/],
];

/** What a report says it did about others' troubles, or its own: 着力解决…突出问题, 聚焦短板弱项. No account of what it lacks. */
const dealtWith =
  /(?:解决|化解|破解|攻克|攻坚|聚焦|紧盯|瞄准|针对|围绕|补[齐强足]?|弥补|缩小|治理|整治|处[理置]|排查|回应)([^，。；、和及与]{0,14}?)(?:不足|问题|短板|差距|薄弱)|问题导向/g;
const stillThere = /存在|不|仍|有待/;

const withoutDealtWith = (heading: string): string =>
  heading.replace(dealtWith, (said, between: string | undefined) => (stillThere.test(between ?? '') ? said : ''));

/** The part a heading of level 一、 opens, or undefined where it names none. */
export function sectionPart(heading: string): SectionPart | undefined {
  const rest = withoutDealtWith(heading);
  return parts.find(([part, pattern]) => pattern.test(part === 'shortcomings' ? rest : heading))?.[0];
}
