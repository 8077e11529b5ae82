import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellText, csvLine, escapeFormula, unescapeFormula } from '@/utils/dataset/csv/csvCell';
import { nastyTexts } from '../nasty';

test('no cell begins with what a spreadsheet runs, and every text comes back', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom(...nastyTexts), fc.stringMatching(/^'*[=+\-@\t\r\n]'?x$/)),
      (text) => {
        expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r\n\0]/);
        expect(unescapeFormula(escapeFormula(text))).toBe(text);
      },
    ),
    { numRuns: 2000 },
  );
});

test('only such cells get an apostrophe', () => {
  expect(escapeFormula('=1')).toBe("'=1");
  expect(escapeFormula("'=1")).toBe("''=1");
  expect(escapeFormula("'it")).toBe("'it");
  expect(escapeFormula('正文')).toBe('正文');
});

test('a line of nasty cells is read back by another parser', () => {
  const line = csvLine(nastyTexts.map(cellText));
  const { data } = Papa.parse<string[]>(line, { delimiter: ',', newline: '\r\n' });
  expect(data[0]?.map(unescapeFormula)).toEqual(nastyTexts);
});

test('absence is empty, lists are joined by |, numbers and truth values are plain', () => {
  expect(cellText(undefined)).toBe('');
  expect(cellText(null)).toBe('');
  expect(cellText(['甲', '乙|丙'])).toBe('甲|乙｜丙');
  expect(cellText(0)).toBe('0');
  expect(cellText(false)).toBe('false');
});
