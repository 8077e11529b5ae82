/** Parts of the line that stands above a call for opinions: its state, its term, who calls, how many opinions came in. */
const parts: readonly RegExp[] = [
  /(?:征集|公示|征求)状态:(?:已结束|进行中|未开始)/g,
  /(?:开始|结束|截止|征集)(?:时间|日期):?\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\d{1,2}:\d{2}(?::\d{2})?)?/g,
  /[至~—-]\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g,
  /(?:征集|发起)(?:部门|单位):[\u3400-\u9fff]{2,20}(?:[局厅委办会]|政府)/g,
  /(?:收到|征集|采纳)(?:意见|建议)数?:?\d{1,6}条?/g,
];

/** Is this folded line nothing but that (征集状态：已结束 开始时间：2022-04-21 结束时间：… 已收到意见：37条)? */
export function isCallLine(line: string): boolean {
  if (!line.includes('状态:')) return false;
  let rest = line;
  for (const part of parts) rest = rest.replace(part, '');
  return rest.length <= 3;
}
