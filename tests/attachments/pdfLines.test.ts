import { expect, it } from 'vitest';
import { pdfParagraphs } from '@/utils/attachments/pdfLines';

const run = (text: string, x: number, y: number) => ({ text, x, y, width: text.length * 16, height: 16 });

it('joins lines that fill the width, and begins anew at an indent', () => {
  const full = '我镇深入学习贯彻法治思想全面推进依法行政工作';
  const more = '以及其他各项工作并在区委区政府领导之下继续前';
  const lines = [full, more, '取得成效。'].map((text, at) => run(text, 72, 724 - at * 24));
  const next = [run('下一步，', 104, 652), run('继续推进。', 72, 628)];
  expect(pdfParagraphs([...lines, ...next])).toEqual([`${full}${more}取得成效。`, '下一步，', '继续推进。']);
  expect(pdfParagraphs([run(full, 72, 724), run('取得成效。', 72, 700)])).toEqual([full, '取得成效。']);
});

it('joins runs of one line and leaves page numbers out', () => {
  const runs = [
    run('— 3 —', 280, 800),
    run('法治', 72, 700),
    run('政府', 104, 700),
    run('annual', 72, 676),
    run('report', 200, 676),
    run('4', 290, 60),
  ];
  expect(pdfParagraphs(runs)).toEqual(['法治政府', 'annual report']);
});

it('keeps a page that is a number and nothing else, and an empty page', () => {
  expect(pdfParagraphs([run('2023', 72, 700)])).toEqual(['2023']);
  expect(pdfParagraphs([])).toEqual([]);
});
