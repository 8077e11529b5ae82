import { changeSettings } from '@/utils/browser/settings';
import { Choice } from './Choice';
import { catalogues, languages } from './i18n/words';
import { useSettings } from './useSettings';
import { useWords } from './useWords';

/** Language and theme; each follows the browser until it is set. */
export function AppearanceOptions() {
  const words = useWords();
  const settings = useSettings();
  return (
    <section className="panel stack" aria-labelledby="appearance">
      <h2 id="appearance">{words.options.appearance}</h2>
      <div className="filters">
        <Choice
          label={words.options.language}
          value={settings?.language ?? ''}
          testId="option-language"
          options={[
            { value: '', says: words.options.asBrowser },
            ...languages.map((language) => ({ value: language, says: catalogues[language].common.languageName })),
          ]}
          onChange={(value) => void changeSettings({ language: languages.find((one) => one === value) })}
        />
        <Choice
          label={words.options.theme}
          value={settings?.theme ?? ''}
          testId="option-theme"
          options={[
            { value: '', says: words.options.asBrowser },
            { value: 'light', says: words.options.light },
            { value: 'dark', says: words.options.dark },
          ]}
          onChange={(value) =>
            void changeSettings({ theme: value === 'light' || value === 'dark' ? value : undefined })
          }
        />
      </div>
    </section>
  );
}
