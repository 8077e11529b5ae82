// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { ImportPreviewView } from '@/components/export/ImportPreviewView';
import { LanguageContext } from '@/components/ui/useWords';
import { mergeTargets } from '@/utils/dataset/import/mergeTargets';
import type { ImportPreview, LikelyDuplicate } from '@/utils/dataset/import/previewImport';
import { idOf, recordOf } from '../dataset/records';

afterEach(cleanup);

const theirs = (n: number, title: string) => ({ ...recordOf(n).report, values: { title } });

/** One document that fits three of the library's, one that fits the same best, one that is only alike. */
const duplicates: readonly LikelyDuplicate[] = [
  {
    theirs: theirs(1, '来稿一'),
    mine: [
      { id: idOf(101), title: '我的甲', reasons: ['url', 'index-number'] },
      { id: idOf(102), title: '我的乙', reasons: ['body'] },
      { id: idOf(103), title: '我的丙', reasons: ['near-text'] },
    ],
  },
  { theirs: theirs(2, '来稿二'), mine: [{ id: idOf(101), title: '我的甲', reasons: ['url'] }] },
  { theirs: theirs(3, '来稿三'), mine: [{ id: idOf(103), title: undefined, reasons: ['near-text'] }] },
  { theirs: theirs(4, '来稿四'), mine: [{ id: idOf(104), title: '我的丁', reasons: ['body'] }] },
];

const preview = {
  added: 5,
  same: 1,
  conflicts: [],
  duplicates,
  mergeInto: mergeTargets(duplicates, new Set([1, 2, 3, 4].map(idOf))),
  addedSample: [],
} as unknown as ImportPreview;

const show = () => {
  const onApply = vi.fn();
  render(
    <LanguageContext value="zh-CN">
      <ImportPreviewView preview={preview} onApply={onApply} />
    </LanguageContext>,
  );
  return onApply;
};
const linesOf = (n: number) =>
  [...screen.getByTestId(`import-duplicate-${idOf(n)}`).querySelectorAll('li')].map((line) => line.textContent);

it('names each of the library’s reports that fit, with its own reasons and with what merging would do', () => {
  show();
  expect([...preview.mergeInto]).toEqual([
    [idOf(1), idOf(101)],
    [idOf(4), idOf(104)],
  ]);
  expect(linesOf(1)).toEqual([
    '我的甲 正文不同 · 索引号相同 · 网址相同 · 选择合并时并入这一篇',
    '我的乙 正文相同 · 一篇只与一篇合并，与这一篇仍分开',
    '我的丙 正文不同 · 正文相近 · 只是相近，不合并',
  ]);
  expect(linesOf(2)).toEqual(['我的甲 正文不同 · 网址相同 · 一篇只与一篇合并，与这一篇仍分开']);
  expect(linesOf(3)[0]).toContain('只是相近，不合并');
});

it('the counts follow the choice, and are those of what will be done', async () => {
  const onApply = show();
  expect(screen.getByTestId('import-says').textContent).toBe('将新增 5 篇；相同 1 篇；冲突 0 篇。');
  await userEvent.selectOptions(screen.getByTestId('import-identity'), 'merge');
  expect(screen.getByTestId('import-says').textContent).toBe('将新增 3 篇；相同 1 篇；冲突 0 篇；合并 2 篇。');
  expect(screen.getByTestId('import-identity').textContent).toContain('其余 2 篇分别加入');
  await userEvent.click(screen.getByTestId('import-apply'));
  expect(onApply).toHaveBeenCalledWith({ conflicts: 'keep-mine', mergeInto: preview.mergeInto });
});

it('each pair can be left out of the merge, and only what can be merged is asked about', async () => {
  const onApply = show();
  expect(screen.queryAllByRole('checkbox')).toEqual([]);
  await userEvent.selectOptions(screen.getByTestId('import-identity'), 'merge');
  expect(screen.getAllByRole('checkbox')).toHaveLength(2);
  await userEvent.click(screen.getByRole('checkbox', { name: /来稿一/ }));
  expect(screen.getByTestId('import-says').textContent).toBe('将新增 4 篇；相同 1 篇；冲突 0 篇；合并 1 篇。');
  await userEvent.click(screen.getByTestId('import-apply'));
  expect(onApply).toHaveBeenCalledWith({ conflicts: 'keep-mine', mergeInto: new Map([[idOf(4), idOf(104)]]) });
});

it('apart means apart: nothing is merged', async () => {
  const onApply = show();
  await userEvent.click(screen.getByTestId('import-apply'));
  expect(onApply).toHaveBeenCalledWith({ conflicts: 'keep-mine', mergeInto: new Map() });
});
