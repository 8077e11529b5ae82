import { openOptions } from '@/utils/browser/openPage';
import { Button } from '../ui/Button';
import { Keys } from '../ui/Keys';
import { PortalPermission } from '../ui/PortalPermission';
import { useShortcuts } from '../ui/useShortcuts';
import { useWords } from '../ui/useWords';
import { StepPicture } from './StepPicture';

/** The first page a new researcher sees: three steps in pictures, and the keys that really work here. */
export function WelcomeView() {
  const words = useWords();
  const shortcuts = useShortcuts();
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
      <section className="stack-tight">
        <h2>{words.options.shortcuts}</h2>
        <p className="soft">{words.options.shortcutsSay}</p>
        <ul className="shortcuts" data-testid="welcome-shortcuts">
          {shortcuts.map(({ name, keys }) => (
            <li key={name}>
              <span className="soft">
                {words.options.command[name] ?? name}
                {words.common.colon}
              </span>{' '}
              <Keys keys={keys} />
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight">
        <h2>{words.pictures.permission}</h2>
        <PortalPermission />
        <p className="soft">{words.pictures.othersReason}</p>
        <p className="soft">{words.pictures.privacy}</p>
      </section>
      <span>
        <Button onPress={() => void openOptions()} testId="welcome-options">
          {words.common.options}
        </Button>
      </span>
    </main>
  );
}
