import type { Result } from '@/utils/report/faults';
import { type Edited, editReports } from './editReports';

export interface TagChange {
  readonly add?: readonly string[];
  readonly remove?: readonly string[];
}

const trimmed = (tags: readonly string[] | undefined): string[] =>
  (tags ?? []).map((tag) => tag.normalize('NFC').trim().slice(0, 200)).filter((tag) => tag !== '');

/** Adds and removes tags on many reports; a tag stands once, in the order given. Empty tags are left out. */
export function tagReports(ids: readonly string[], change: TagChange): Promise<Result<Edited>> {
  const add = trimmed(change.add);
  const remove = new Set(trimmed(change.remove));
  return editReports(ids, {
    verb: 'tags',
    patch: ({ tags: old }) => {
      const tags = [...new Set([...old, ...add])].filter((tag) => !remove.has(tag));
      const same = tags.length === old.length && tags.every((tag, at) => tag === old[at]);
      return same ? undefined : { tags };
    },
  });
}
