import { Keys } from './Keys';
import { useShortcuts } from './useShortcuts';
import { useWords } from './useWords';

/** The commands and the keys that really lead to them in this browser. */
export function ShortcutOptions() {
  const words = useWords();
  const shortcuts = useShortcuts();
  return (
    <section className="panel stack" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{words.options.shortcuts}</h2>
      <p className="small soft">{words.options.shortcutsSay}</p>
      <dl className="fields">
        {shortcuts.map(({ name, keys }) => (
          <div key={name} className="field" data-testid={`shortcut-${name}`}>
            <dt className="field-name">{words.options.command[name] ?? name}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
