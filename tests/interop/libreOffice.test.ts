import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { unescapeFormula } from '@/utils/dataset/csv/csvCell';
import { expectedRows, type Unpacked, unpackedDataset } from './support/dataset';

let set: Unpacked;
beforeAll(async () => {
  set = await unpackedDataset();
});
afterAll(() => set.remove());

/** Opens a file in LibreOffice and saves it as another kind; gives the path of what it saved. */
function convert(path: string, kind: string, more: readonly string[] = []): string {
  const out = join(set.folder, `../converted-${kind.slice(0, 4)}`);
  mkdirSync(out, { recursive: true });
  const profile = `-env:UserInstallation=file://${join(set.folder, '../office')}`;
  execFileSync(
    'soffice',
    [profile, '--headless', ...more, '--convert-to', kind, '--outdir', out, join(set.folder, path)],
    {
      stdio: 'pipe',
    },
  );
  return join(out, `reports.${kind.slice(0, kind.indexOf(':') < 0 ? undefined : kind.indexOf(':'))}`);
}

const formulas = async (path: string) => {
  const sheet = (await JSZip.loadAsync(readFileSync(path))).file('xl/worksheets/sheet1.xml');
  return ((await sheet?.async('string')) ?? '').match(/<f[ >]/g)?.length ?? 0;
};

test('no cell of the CSV becomes a formula in LibreOffice', async () => {
  expect(await formulas(convert('data/reports.csv', 'xlsx', ['--infilter=CSV:44,34,76,1']))).toBe(0);
});

test('LibreOffice reads every row of the CSV, every column as text', () => {
  const asText = Array.from({ length: 120 }, (_, column) => `${column + 1}/2`).join('/');
  const kind = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false';
  const saved = convert('data/reports.csv', kind, [`--infilter=CSV:44,34,76,1,${asText}`]);
  const { data } = Papa.parse<Record<string, string>>(readFileSync(saved, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  const lines = (text: string | undefined) => unescapeFormula(text ?? '').replace(/\r\n?/g, '\n');
  expect(data.map((row) => row.report_id)).toEqual(expectedRows.map((row) => row.report_id));
  data.forEach((row, index) => {
    const expected = expectedRows[index];
    expect(row.index_number).toBe(expected?.index_number);
    expect(lines(row.title), expected?.report_id).toBe(expected?.title.replace(/\r\n?/g, '\n'));
    expect(lines(row.text).length, expected?.report_id).toBe(expected?.text.replace(/\r\n?/g, '\n').length);
  });
});

test('the XLSX opens without a formula; leading zeros and long numbers are kept, every text is as it was', () => {
  const saved = convert('data/reports.xlsx', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false');
  const { data } = Papa.parse<Record<string, string>>(readFileSync(saved, 'utf8').replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(expectedRows.length);
  // LibreOffice joins CRLF and CR inside a cell to one newline; Excel's limit cuts the long text.
  const lines = (text: string | undefined) => (text ?? '').replace(/\r\n?/g, '\n').slice(0, 32_767);
  data.forEach((row, index) => {
    const expected = expectedRows[index];
    expect(row.report_id).toBe(expected?.report_id);
    expect(row.index_number).toBe(expected?.index_number);
    expect(row.date_written).toBe(expected?.date_written);
    expect(lines(row.text), expected?.report_id).toBe(lines(expected?.text));
  });
  expect(data.at(-1)?.cut_columns).toBe('text');
});

test('no formula is in the XLSX itself', async () => {
  expect(await formulas(join(set.folder, 'data/reports.xlsx'))).toBe(0);
});
