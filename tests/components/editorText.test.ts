import { expect, it } from 'vitest';
import { editorText, readEditorText } from '@/components/review/editorText';

it('shows a list one name a line', () => {
  expect(editorText(['甲', '乙'])).toBe('甲\n乙');
  expect(editorText(null)).toBe('');
});

it.each([
  ['2024-02-29', 'day', '2024-02-29'],
  ['2023-02-29', 'day', undefined],
  ['2024-2-9', 'day', undefined],
  ['近日', 'day', undefined],
  ['2024-13-01', 'day', undefined],
  ['', 'day', null],
  ['  ', 'text', null],
  [' 关于印发\n某某的通知 ', 'text', '关于印发某某的通知'],
  ['甲\n\n 乙 ', 'list', ['甲', '乙']],
] as const)('reads %j as %s', (text, type, value) => {
  expect(readEditorText(text, type)).toEqual(value);
});
