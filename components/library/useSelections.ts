import { useEffect, useState } from 'react';
import { keepSelections, readSelections, type SavedSelection } from '@/utils/browser/libraryView';
import { type Conditions, conditionsSchema } from './conditions';

export interface Selections {
  readonly saved: readonly SavedSelection[];
  /** Keeps conditions under a name; an older selection of that name is replaced. */
  readonly keep: (name: string, conditions: Conditions) => void;
  readonly remove: (name: string) => void;
  /** The conditions of a kept selection, if this version can read them. */
  readonly conditionsOf: (selection: SavedSelection) => Conditions | undefined;
}

/** Conditions kept under names, in the browser's own storage. */
export function useSelections(): Selections {
  const [saved, setSaved] = useState<readonly SavedSelection[]>([]);
  useEffect(() => {
    void readSelections().then(setSaved);
  }, []);
  const store = (next: readonly SavedSelection[]) => {
    setSaved(next);
    void keepSelections(next);
  };
  const without = (name: string) => saved.filter((one) => one.name !== name);
  return {
    saved,
    keep: (name, conditions) => store([...without(name), { name, conditions }]),
    remove: (name) => store(without(name)),
    conditionsOf: ({ conditions }) => conditionsSchema.safeParse(conditions).data,
  };
}
