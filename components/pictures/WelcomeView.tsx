import { useEffect, useState } from 'react';
import { readShortcuts, type Shortcut } from '@/utils/browser/shortcuts';
import { useWords } from '../ui/useWords';
import { StepPicture } from './StepPicture';

/** The first page a new researcher sees: three steps in pictures, and the keys that really work here. */
export function WelcomeView() {
  const words = useWords();
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => {
    void readShortcuts().then(setShortcuts);
  }, []);
  const assigned = shortcuts.filter(({ keys }) => keys !== '');
  return (
    <main className="view-page stack" data-testid="welcome">
      <h1 className="welcome-title">{words.pictures.welcome}</h1>
      <ol className="steps">
        {words.pictures.steps.map(({ title, says }, index) => (
          <li key={title} className="panel stack-tight">
            <StepPicture step={index} />
            <h2>
              {index + 1}. {title}
            </h2>
            <p className="soft">{says}</p>
          </li>
        ))}
      </ol>
      {assigned.length > 0 && (
        <section className="stack-tight">
          <h2>{words.options.shortcuts}</h2>
          <ul className="row">
            {assigned.map(({ name, keys }) => (
              <li key={name}>
                <kbd>{keys}</kbd> <span className="soft">{words.options.command[name] ?? name}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="soft">{words.pictures.privacy}</p>
    </main>
  );
}
