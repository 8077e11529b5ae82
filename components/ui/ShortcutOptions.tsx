import { useEffect, useState } from 'react';
import { readShortcuts, type Shortcut } from '@/utils/browser/shortcuts';
import { useWords } from './useWords';

/** The commands and the keys that really lead to them in this browser. */
export function ShortcutOptions() {
  const words = useWords();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  return (
    <section className="panel stack" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{words.options.shortcuts}</h2>
      <p className="small soft">{words.options.shortcutsSay}</p>
      <dl className="fields">
        {shortcuts.map(({ name, keys }) => (
          <div key={name} className="field" data-testid={`shortcut-${name}`}>
            <dt className="field-name">{words.options.command[name] ?? name}</dt>
            <dd>{keys === '' ? <span className="soft">{words.options.shortcutNone}</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
