import type { SectionPart } from '@/utils/report/extraction';

/**
 * Which section of an annual report a heading opens (督察工作规定, 厅字〔2019〕28号, article 24). Order matters: a heading on the
 * first responsible person may also name a year's work.
 */
const parts: readonly (readonly [SectionPart, RegExp])[] = [
  ['leadership', /第一责任人/],
  ['other', /^.{0,4}其他/],
  ['shortcomings', /不足|问题|短板|差距|薄弱/],
  [
    'plans',
    /下一?(?:年度|步|阶段)|(?:20\d\d年?度?|今后|明年|来年).{0,14}(?:安排|打算|计划|思路|重点|展望)|主要安排|工作(?:安排|打算|计划)/,
  ],
  ['achievements', /举措|成效|成绩|做法|(?:工作|开展|推进|建设|落实|履行).{0,14}情况|总体情况|主要工作/],
];

/** The part a heading of level 一、 opens, or undefined where it names none. */
export function sectionPart(heading: string): SectionPart | undefined {
  return parts.find(([, pattern]) => pattern.test(heading))?.[0];
}
