import { useEffect, useState } from 'react';
import { allowSite, grantedSites, type Site, sitePattern, withdrawSite } from '@/utils/browser/sites';
import { Button } from './Button';
import { PortalPermission } from './PortalPermission';
import { useWords } from './useWords';

type Refusal = 'siteInvalid' | 'siteRefused';

/** Which sites may always be read, and why one would allow another. Asked for one at a time, from a click. */
export function SiteOptions() {
  const words = useWords();
  const [sites, setSites] = useState<readonly Site[]>([]);
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const read = () => void grantedSites().then(setSites);
  useEffect(read, []);
  const allow = async () => {
    const pattern = sitePattern(text);
    if (!pattern) return setRefusal('siteInvalid');
    const granted = await allowSite(pattern);
    setRefusal(granted ? null : 'siteRefused');
    if (granted) setText('');
    read();
  };
  return (
    <section className="panel stack" aria-labelledby="sites">
      <h2 id="sites">{words.options.sites}</h2>
      <p className="small soft">{words.options.sitesSay}</p>
      <PortalPermission />
      <ul className="stack-tight">
        {sites
          .filter(({ fixed }) => !fixed)
          .map(({ pattern }) => (
            <li key={pattern} className="row-spread">
              <code>{pattern}</code>
              <Button onPress={() => void withdrawSite(pattern).then(read)}>{words.options.withdraw}</Button>
            </li>
          ))}
      </ul>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void allow();
        }}
      >
        <label className="label">
          {words.options.site}
          <input
            className="input"
            value={text}
            aria-invalid={refusal !== null}
            aria-describedby="site-help"
            data-testid="option-site"
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <span id="site-help" className="small soft" role="status">
          {refusal ? words.options[refusal] : words.options.siteHelp}
        </span>
        <span>
          <Button type="submit" testId="option-site-allow">
            {words.options.allow}
          </Button>
        </span>
      </form>
    </section>
  );
}
