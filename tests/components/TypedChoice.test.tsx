// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, expect, it } from 'vitest';
import { TypedChoice } from '@/components/ui/TypedChoice';

const issuers = ['中共平安镇委员会', '平安镇人民政府', '沙子镇人民政府'];
const offer = async (typed: string) =>
  issuers.filter((value) => value.includes(typed)).map((value, at) => ({ value, count: at + 1 }));

function show(value?: string): (string | undefined)[] {
  const chosen: (string | undefined)[] = [];
  render(
    <main>
      <h1>筛选</h1>
      <TypedChoice
        label="发布机构"
        placeholder="不限"
        value={value}
        offer={offer}
        testId="filter-issuer"
        onChange={(one) => chosen.push(one)}
      />
    </main>,
  );
  return chosen;
}
const field = () => screen.getByRole('combobox', { name: '发布机构' });
const offered = async () => (await screen.findAllByRole('option')).map((one) => one.textContent);

afterEach(cleanup);

it('offers what holds the typed text, with how many have it; arrows and Enter choose', async () => {
  const chosen = show();
  await userEvent.type(field(), '平安');
  expect(await offered()).toEqual(['中共平安镇委员会 (1)', '平安镇人民政府 (2)']);
  // Contrast needs a browser (tests/e2e/screensFit.test.ts).
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  expect(field().getAttribute('aria-activedescendant')).toBe(screen.getAllByRole('option')[1]?.id);
  await userEvent.keyboard('{Enter}');
  expect(chosen).toEqual(['平安镇人民政府']);
  expect(screen.queryByRole('option')).toBeNull();
});

it('is chosen from with the mouse; an emptied field is no choice, and what was only typed goes', async () => {
  const chosen = show('沙子镇人民政府');
  await userEvent.click(field());
  expect(await offered()).toHaveLength(issuers.length);
  const [first] = screen.getAllByRole('option');
  if (first) await userEvent.click(first);
  await userEvent.clear(field());
  expect(chosen).toEqual(['中共平安镇委员会', undefined]);
  await userEvent.type(field(), '不存在');
  await userEvent.tab();
  expect((field() as HTMLInputElement).value).toBe('沙子镇人民政府');
});

it('closes with Esc and keeps the field', async () => {
  show();
  await userEvent.type(field(), '沙子');
  expect(await offered()).toEqual(['沙子镇人民政府 (1)']);
  await userEvent.keyboard('{Escape}');
  expect(screen.queryByRole('option')).toBeNull();
});
