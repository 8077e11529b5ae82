import { parquetReadObjects } from 'hyparquet';
import { JSDOM } from 'jsdom';
import JSZip from 'jszip';
import { expect, test } from 'vitest';
import { longText, nastyTexts } from '../nasty';
import { type Packed, pack } from '../pack';
import { fieldOf, recordOf, sourceOf } from '../records';

const records = [
  ...nastyTexts.map((text, index) =>
    recordOf(index, { text, fields: { title: fieldOf(text), keywords: fieldOf(['甲', '乙']) } }),
  ),
  recordOf(9000, { text: longText }),
];
const ids = records.map(({ report }) => report.id);
const wellFormed = (text: string) => text.toWellFormed();

const bytesOf = async (zip: Packed | undefined, path: string) =>
  (await JSZip.loadAsync(zip?.bytes ?? new Uint8Array())).file(path)?.async('uint8array') ?? new Uint8Array();

test('Parquet gives back every text as it is, absent as null', async () => {
  const [zip] = await pack(sourceOf(records));
  const bytes = new Uint8Array(await bytesOf(zip, 'data/reports.parquet'));
  const rows = await parquetReadObjects({ file: bytes.buffer });
  expect(rows.map((row) => row.report_id)).toEqual(ids);
  // hyparquet’s TextDecoder drops a byte order mark at the start of a text; the file holds it.
  const read = records.map(({ content }) => wellFormed(content.body.text).replace(/^\uFEFF/, ''));
  expect(rows.map((row) => row.text)).toEqual(read);
  expect(rows[0]).toMatchObject({
    document_number: null,
    keywords: '甲|乙',
    characters: 4,
    completeness: 1,
    series_year_inferred: false,
  });
});

/** A sheet as rows of texts, read with an XML parser of its own; escapes undone as Excel does. */
async function sheetOf(zip: Packed | undefined, path: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const sheet = (await JSZip.loadAsync(await bytesOf(zip, path))).file('xl/worksheets/sheet1.xml');
  const { window } = new JSDOM(await sheet?.async('string'), { contentType: 'text/xml' });
  const rows = [...window.document.getElementsByTagName('row')];
  return rows.map((row) => {
    const cells = [...row.getElementsByTagName('c')];
    return new Map(
      cells.map((cell) => [
        (cell.getAttribute('r') ?? '').replace(/\d/g, ''),
        (cell.textContent ?? '').replace(/_x([0-9A-F]{4})_/g, (_, code: string) =>
          String.fromCharCode(Number.parseInt(code, 16)),
        ),
      ]),
    );
  });
}

test('XLSX holds text cells only, gives every text back, and says what it cut', async () => {
  const [zip] = await pack(sourceOf(records));
  const [head, ...rows] = await sheetOf(zip, 'data/reports.xlsx');
  const letters = new Map([...(head ?? [])].map(([letter, name]) => [name, letter]));
  const column = (name: string) => rows.map((row) => row.get(letters.get(name) ?? ''));
  expect(column('report_id')).toEqual(ids);
  expect(column('title').slice(0, -1)).toEqual(nastyTexts.map(wellFormed));
  expect(column('text').at(-1)).toBe(longText.slice(0, 32_767));
  expect(column('cut_columns').at(-1)).toBe('text');
  expect(
    column('cut_columns')
      .slice(0, -1)
      .every((cell) => cell === undefined),
  ).toBe(true);
});

test('NVivo’s sheet names the files as texts/ does, without extension', async () => {
  const [zip] = await pack(sourceOf(records.slice(0, 3)));
  const [head, ...rows] = await sheetOf(zip, 'interop/nvivo_classification.xlsx');
  expect(head?.get('A')).toBe('Report');
  const names = Object.keys((await JSZip.loadAsync(zip?.bytes ?? new Uint8Array())).files);
  for (const row of rows) expect(names).toContain(`texts/${row.get('A')}.txt`);
});
