import { type AttachmentText, limits, unreadable } from './attachmentText';
import type { OpenZip } from './openZip';
import { elements, parseXml } from './parseXml';
import { serialDay } from './serialDay';

/** Built-in number formats that are dates (ECMA-376 18.8.30, and the East Asian ones). */
const builtInDates = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** Which cell styles show a day. */
function dateStyles(styles: Document | undefined): readonly boolean[] {
  if (!styles) return [];
  const own = new Set(
    elements(styles, 'numFmt')
      .filter((format) =>
        /[yd年日]/i.test((format.getAttribute('formatCode') ?? '').replace(/"[^"]{0,99}"|\[[^\]]{0,99}\]/g, '')),
      )
      .map((format) => Number(format.getAttribute('numFmtId'))),
  );
  const cells = elements(styles, 'cellXfs')[0];
  return (cells ? elements(cells, 'xf') : []).map((style) => {
    const id = Number(style.getAttribute('numFmtId'));
    return builtInDates(id) || own.has(id);
  });
}

const textOf = (node: Element): string =>
  elements(node, 't')
    .filter((each) => each.parentElement?.localName !== 'rPh')
    .map((each) => each.textContent ?? '')
    .join('');

/** The order and names of the sheets, with the path of each. */
function sheetPaths(workbook: Document, relations: Document): { name: string; path: string }[] {
  const targets = new Map(
    elements(relations, 'Relationship').map((each) => [each.getAttribute('Id'), each.getAttribute('Target')]),
  );
  return elements(workbook, 'sheet').flatMap((sheet) => {
    const id = [...sheet.attributes].find((each) => each.localName === 'id' && each.name !== 'id')?.value ?? '';
    const target = targets.get(id);
    if (!target) return [];
    return [
      { name: sheet.getAttribute('name') ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` },
    ];
  });
}

function cellText(cell: Element, strings: readonly string[], dates: readonly boolean[]): string {
  const type = cell.getAttribute('t');
  if (type === 'inlineStr') return textOf(cell);
  const value = elements(cell, 'v')[0]?.textContent ?? '';
  if (type === 's') return strings[Number(value)] ?? '';
  const isDate = dates[Number(cell.getAttribute('s') ?? -1)] === true && (type === null || type === 'n');
  return isDate && value !== '' ? (serialDay(Number(value)) ?? value) : value;
}

/** The column of A1, AB12: 0, 27. */
const columnOf = (reference: string): number =>
  [...reference.replace(/\d/g, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

function rowText(row: Element, strings: readonly string[], dates: readonly boolean[]): string {
  const cells: string[] = [];
  for (const cell of elements(row, 'c')) {
    const column = columnOf(cell.getAttribute('r') ?? '');
    const at = column >= 0 && column < 16_384 ? column : cells.length;
    while (cells.length < at) cells.push('');
    cells[at] = cellText(cell, strings, dates).replace(/\s+/g, ' ').trim();
  }
  return cells.join('\t').trimEnd();
}

/**
 * Cells of an Excel file as text: a sheet's name, then a line per row, cells parted by tabs. Days are shown as ISO days;
 * other numbers as they are stored, without their format. Hidden sheets are read too.
 */
export async function readXlsx(zip: OpenZip): Promise<AttachmentText> {
  const workbook = parseXml(await zip.text('xl/workbook.xml'));
  const relations = parseXml(await zip.text('xl/_rels/workbook.xml.rels'));
  if (!workbook || !relations) return unreadable('xlsx', 'damaged');
  const shared = parseXml(await zip.text('xl/sharedStrings.xml'));
  const strings = shared ? elements(shared, 'si').map(textOf) : [];
  const dates = dateStyles(parseXml(await zip.text('xl/styles.xml')));
  const lines: string[] = [];
  for (const { name, path } of sheetPaths(workbook, relations)) {
    const sheet = parseXml(await zip.text(path));
    if (!sheet) continue;
    const rows = elements(sheet, 'row')
      .map((row) => rowText(row, strings, dates))
      .filter((row) => row !== '');
    if (rows.length) lines.push(name, ...rows);
  }
  const text = lines.join('\n').slice(0, limits.characters);
  return text === '' ? unreadable('xlsx', 'empty') : { kind: 'xlsx', text };
}
