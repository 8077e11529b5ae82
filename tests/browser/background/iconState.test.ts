import { expect, test } from 'vitest';
import { iconBadges, iconState, iconStates } from '@/utils/browser/background/iconState';
import type { Recognition } from '@/utils/report/extraction';

const recognised = (kind: Recognition['kind']) => ({ kind, score: 1, signals: [] });

test.each([
  [undefined, 'none'],
  [{ recognition: null, reportId: null, changed: false }, 'none'],
  [{ recognition: recognised('other'), reportId: null, changed: false }, 'none'],
  [{ recognition: recognised('document'), reportId: null, changed: false }, 'document'],
  [{ recognition: recognised('list'), reportId: null, changed: false }, 'list'],
  [{ recognition: recognised('document'), reportId: 'x', changed: false }, 'captured'],
  [{ recognition: recognised('other'), reportId: 'x', changed: false }, 'captured'],
  [{ recognition: recognised('document'), reportId: 'x', changed: true }, 'changed'],
] as const)('%j is %s', (state, icon) => {
  expect(iconState(state)).toBe(icon);
});

test('no two states look alike even without colour or image', () => {
  expect(new Set(iconStates.map((state) => iconBadges[state])).size).toBe(iconStates.length);
});
