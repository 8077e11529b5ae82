import { useEffect, useState } from 'react';
import { readShortcuts } from '@/utils/browser/shortcuts';

interface ShownShortcut {
  readonly name: string;
  /** undefined until the browser has said. */
  readonly keys: string | undefined;
}

/** The commands of wxt.config.ts: they stand at once, so that nothing moves when their keys come. */
const known: readonly ShownShortcut[] = ['_execute_action', 'capture-page', 'open-panel'].map((name) => ({
  name,
  keys: undefined,
}));

/** Every command with the keys really assigned to it in this browser. */
export function useShortcuts(): readonly ShownShortcut[] {
  const [shortcuts, setShortcuts] = useState(known);
  useEffect(() => {
    const order = (name: string) => known.findIndex((one) => one.name === name);
    void readShortcuts().then((read) => setShortcuts([...read].sort((a, b) => order(a.name) - order(b.name))));
  }, []);
  return shortcuts;
}
