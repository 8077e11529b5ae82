import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentFileName } from '@/utils/dataset/names/attachmentFileName';
import { safeName } from '@/utils/dataset/names/safeName';
import { textFileName } from '@/utils/dataset/names/textFileName';
import { nastyTexts } from '../nasty';
import { idOf } from '../records';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const reserved = ['CON', 'prn', 'AUX', 'nul', 'COM1', 'com9', 'LPT1', 'lpt9', 'CON.txt', 'nul.tar.gz', 'COM¹'];

test('any title becomes a legal name of at most 200 bytes, always the same', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...nastyTexts, ...reserved)),
      (text) => {
        const name = safeName(text, 200);
        expect(bytes(name)).toBeLessThanOrEqual(200);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).not.toMatch(/[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]|^[\s.]|[\s.]$/u);
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safeName(text, 200)).toBe(name);
      },
    ),
    { numRuns: 10_000 },
  );
});

test('is cut between characters', () => {
  expect(safeName('😀'.repeat(60), 200)).toBe('😀'.repeat(50));
  expect(safeName('政'.repeat(100), 200)).toBe('政'.repeat(66));
});

test('a text file has three parts split by _, whatever the issuer is called', () => {
  const id = idOf(1);
  expect(textFileName({ id, values: { dateWritten: '2023-01-05', issuingBody: ['某_县/人民政府', '乙'] } })).toBe(
    `${id}_2023-01-05_某-县 人民政府.txt`,
  );
  expect(textFileName({ id, values: { dateWritten: '2023年', datePublished: '2023-02-01' } })).toBe(
    `${id}_2023-02-01_unknown.txt`,
  );
  expect(textFileName({ id, values: {} })).toBe(`${id}_undated_unknown.txt`);
});

test('an attachment keeps its name and extension and cannot leave its folder', () => {
  expect(attachmentFileName({ name: '附件1.PDF', url: 'http://a.gov.cn/x.pdf' }, 0)).toBe('01_附件1.pdf');
  expect(attachmentFileName({ name: '附件', url: 'http://a.gov.cn/x.docx?v=1' }, 1)).toBe('02_附件.docx');
  expect(attachmentFileName({ name: '../../etc/passwd', url: 'http://a.gov.cn/' }, 2)).toBe('03_etc passwd');
  expect(attachmentFileName({ name: '', url: '' }, 3)).toBe('04_file');
});
