// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { FieldSheet } from '@/components/review/FieldSheet';
import { LanguageContext } from '@/components/ui/useWords';
import type { Fields } from '@/utils/report/extraction';

afterEach(cleanup);

const fields: Fields = {
  title: {
    value: '关于<b>沙子镇</b>的报告',
    raw: '关于<b>沙子镇</b>的报告',
    origin: 'heading',
    finder: 'heading:h1',
    inferred: false,
  },
  dateWritten: {
    value: '2022-01-15',
    raw: '2022年1月15日',
    origin: 'label',
    finder: 'label:成文日期',
    label: '成文日期',
    inferred: false,
    anchor: { path: 'html>body>p', text: '2022年1月15日' },
  },
  issuingBody: {
    value: ['沙子镇人民政府'],
    raw: '沙子镇人民政府',
    origin: 'body',
    finder: 'signature',
    inferred: true,
  },
};

const sheet = (props: Partial<Parameters<typeof FieldSheet>[0]> = {}) =>
  render(
    <LanguageContext value="zh-CN">
      <FieldSheet fields={fields} corrections={{}} issues={[]} {...props} />
    </LanguageContext>,
  );

it('shows value, raw text and source, and marks what nobody stated', () => {
  sheet();
  expect(screen.getByTestId('value-date_written').textContent).toBe('2022-01-15');
  expect(screen.getByTestId('source-date_written').textContent).toContain('页面标签 「成文日期」');
  expect(screen.getByTestId('raw-date_written').textContent).toContain('2022年1月15日');
  expect(screen.getByTestId('inferred-issuing_body').textContent).toBe('推断');
  expect(screen.getByTestId('absent-index_number').textContent).toBe('未注明');
  expect(screen.queryByTestId('edit-title')).toBeNull();
});

it('never reads a captured value as markup', () => {
  const { container } = sheet();
  expect(screen.getByTestId('value-title').textContent).toBe('关于<b>沙子镇</b>的报告');
  expect(container.querySelector('b')).toBeNull();
});

it('corrects in place by keyboard, refusing what is no day', async () => {
  const onCorrect = vi.fn(async () => true);
  const { container } = sheet({ onCorrect });
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '更正成文日期' }));
  const input = screen.getByTestId('input-date_written');
  expect(document.activeElement).toBe(input);
  await user.clear(input);
  await user.type(input, '2022-02-30{Enter}');
  expect(onCorrect).not.toHaveBeenCalled();
  expect(input.getAttribute('aria-invalid')).toBe('true');
  await user.clear(input);
  await user.type(input, '2022-01-16{Enter}');
  expect(onCorrect).toHaveBeenCalledWith('dateWritten', '2022-01-16');
  expect(container.querySelector('[data-edit]')).toBeNull();
});

it('shows a correction beside the page value and lets it be taken back', async () => {
  const onCorrect = vi.fn(async () => true);
  sheet({ onCorrect, corrections: { dateWritten: { value: '2022-01-16', at: '2026-11-21T00:00:00Z' } } });
  expect(screen.getByTestId('value-date_written').textContent).toBe('2022-01-16');
  expect(screen.getByTestId('page-value-date_written').textContent).toContain('2022-01-15');
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name: '更正成文日期' }));
  await user.click(screen.getByTestId('revert-date_written'));
  expect(onCorrect).toHaveBeenCalledWith('dateWritten', undefined);
});

it('leads back to the place in the page', async () => {
  const onLocate = vi.fn();
  sheet({ onLocate });
  await userEvent.setup().click(screen.getByTestId('locate-date_written'));
  expect(onLocate).toHaveBeenCalledWith({ path: 'html>body>p', text: '2022年1月15日' });
});
