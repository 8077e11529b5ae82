import type { PageState } from '@/utils/messaging/protocol';

/** What the icon can say. Each has its own shape (public/icons) and its own words; colour says nothing alone. */
export const iconStates = ['document', 'list', 'captured', 'changed', 'none'] as const;
export type IconState = (typeof iconStates)[number];

/** Fallback where an icon file cannot be set: one character as badge. */
export const iconBadges: Readonly<Record<IconState, string>> = {
  document: '文',
  list: '表',
  captured: '✓',
  changed: '≠',
  none: '',
};

/** What the icon says of a page: what would be saved by a click, or that it has been. */
export function iconState(state: Pick<PageState, 'recognition' | 'reportId' | 'changed'> | undefined): IconState {
  if (!state) return 'none';
  if (state.reportId) return state.changed ? 'changed' : 'captured';
  const kind = state.recognition?.kind;
  return kind === 'document' || kind === 'list' ? kind : 'none';
}
