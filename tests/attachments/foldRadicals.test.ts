import { expect, it } from 'vitest';
import { foldRadicals } from '@/utils/attachments/foldRadicals';

it.each([
  ['⼗⻔⻓', '十门长'],
  ['⼯作⻛险⻚', '工作风险页'],
  ['二、（一）ＡＢ，①', '二、（一）ＡＢ，①'],
  ['⻄⻅⻋⻢', '西见车马'],
])('%s → %s', (text, folded) => {
  expect(foldRadicals(text)).toBe(folded);
});

it('leaves no Kangxi radical behind', () => {
  for (let unit = 0x2f00; unit <= 0x2fd5; unit += 1) {
    expect(foldRadicals(String.fromCharCode(unit))).toMatch(/^[\u4e00-\u9fff]$/);
  }
});
