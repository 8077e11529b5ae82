import { fold, seenText } from '../page';
import { gridCells } from './gridCells';

/** Which column of a row holds what, read off the row that heads the list. */
export interface Columns {
  readonly date?: number;
  readonly indexNumber?: number;
  readonly documentNumber?: number;
}

const dates = /^(?:(?:发布|公开|公布|发文|成文|生成|印发|更新|上网|上传)(?:日期|时间)|日期|时间|公开\/?发布日期)$/;
const others =
  /^(?:序号|编号|标题|名称|题名|主题|(?:文件|信息|公文|政策|文档|公开)(?:名称|标题|题目)|内容|(?:发文|发布|公开|责任|制定|印发)(?:机关|机构|单位|部门|主体)|单位|部门|来源|类别|类型|分类|栏目|点击\S{0,3}|浏览\S{0,3}|状态|有效性|时效性|操作|备注)$/;
const indexNumbers = /^(?:信息|政府信息)?(?:索引号|索取号|索引码)$/;
const documentNumbers = /^(?:发文字号|文号|文件编号|文件文号|文件号|发文文号|公文文号|发文号|字号)$/;
const tables = 60;

const labelOf = (cell: Element | undefined) => (cell ? fold(seenText(cell, 40)).replace(/[:↑↓▲▼⇅]{1,4}$/, '') : '');
const isLabel = (label: string) =>
  [dates, others, indexNumbers, documentNumbers].some((pattern) => pattern.test(label));

/** Is this text what heads a column of a list (a link that sorts by it)? */
export const isColumnLabel = (text: string): boolean => isLabel(fold(text).replace(/[:↑↓▲▼⇅]{1,4}$/, ''));

/** A row of as many cells, without a link: what heads a list. */
function heads(candidate: Element | null | undefined, row: Element): boolean {
  return (
    candidate?.localName === row.localName &&
    candidate !== row &&
    candidate.childElementCount === row.childElementCount &&
    candidate.querySelector('a[href]') === null
  );
}

const isNamed = (row: Element) => gridCells(row).filter((cell) => isLabel(labelOf(cell))).length >= 2;

/** The row after one in its table, into the next part of it. */
const rowAfter = (row: Element): Element | null =>
  row.nextElementSibling ?? row.parentElement?.nextElementSibling?.firstElementChild ?? null;

/** The head of a table: of its first rows the one that names two columns, else the first where it has no link. */
function headOfTable(table: Element, row: Element): Element | undefined {
  const first = table.querySelector('tr');
  for (let at: Element | null = first, seen = 0; at && at !== row && seen < 4; at = rowAfter(at), seen += 1)
    if (at.localName === 'tr' && isNamed(at)) return at;
  return first && first !== row && !first.querySelector('a[href]') ? first : undefined;
}

/** The head stands in the row's own table, or in a table of its own above; of rows made of boxes, right before the first. */
function headOf(row: Element): Element | undefined {
  if (row.localName === 'tr') {
    const table = row.closest('table');
    const own = table ? headOfTable(table, row) : undefined;
    if (own) return own;
    let above = table?.previousElementSibling;
    for (let seen = 0; above?.localName === 'table' && seen < tables; seen += 1, above = above.previousElementSibling) {
      const last = [...above.querySelectorAll('tr')].at(-1);
      if (last && heads(last, row)) return last;
    }
    return undefined;
  }
  if (row.childElementCount < 3) return undefined;
  const first = row.parentElement?.firstElementChild;
  const before = row.parentElement?.previousElementSibling;
  return [first, before, before?.lastElementChild].find((at) => heads(at, row)) ?? undefined;
}

/** What the columns of a row hold, by the labels of the row that heads the list; nothing where no row does. */
export function columnsOf(row: Element): Columns {
  const header = headOf(row);
  if (!header) return {};
  const found: { -readonly [K in keyof Columns]: Columns[K] } = {};
  for (const [at, cell] of gridCells(header).entries()) {
    const label = labelOf(cell);
    if (dates.test(label)) {
      if (found.date === undefined || /^(?:发布|公布)/.test(label)) found.date = at;
    } else if (indexNumbers.test(label)) found.indexNumber ??= at;
    else if (documentNumbers.test(label)) found.documentNumber ??= at;
  }
  return found;
}
