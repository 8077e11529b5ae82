// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeAll, expect, it } from 'vitest';
import { ColumnsMenu } from '@/components/library/ColumnsMenu';

beforeAll(() => {
  // jsdom has no CSS.escape, which react-aria asks for when a popover opens.
  Object.assign(globalThis, { CSS: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') } });
});

it('opens as one named dialogue with everything inside it, and keeps the title', async () => {
  const chosen: (readonly string[])[] = [];
  render(
    <main>
      <ColumnsMenu columns={['title']} onChange={(columns) => chosen.push(columns)} />
    </main>,
  );
  await userEvent.click(screen.getByRole('button'));
  const dialogue = screen.getByRole('dialog', { name: '列' });
  // Contrast needs a browser (tests/e2e/screensFit.test.ts).
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  const [title, status] = Array.from(dialogue.querySelectorAll('input'));
  expect(title?.disabled).toBe(true);
  if (status) await userEvent.click(status);
  expect(chosen).toEqual([['title', 'status']]);
});
