import { useEffect, useState } from 'react';
import { allowPortals, arePortalsAllowed } from '@/utils/browser/sites';
import { Button } from './Button';
import { useWords } from './useWords';

/** Whether portals may be recognised before a click, and why one would allow it; asked for where it was withdrawn. */
export function PortalPermission() {
  const words = useWords();
  const [allowed, setAllowed] = useState<boolean | undefined>();
  useEffect(() => {
    void arePortalsAllowed().then(setAllowed);
  }, []);
  return (
    <div className="row-spread permission" data-testid="portal-permission" data-allowed={allowed}>
      <span className="grow">
        <code>*.gov.cn</code> <span className="soft">{words.pictures.portalsReason}</span>
      </span>
      {allowed !== false && (
        // Its place is kept while the browser is asked.
        <span className="small" style={allowed ? undefined : { visibility: 'hidden' }}>
          <span aria-hidden="true">✓ </span>
          {words.pictures.allowed}
        </span>
      )}
      {allowed === false && (
        <Button look="primary" testId="allow-portals" onPress={() => void allowPortals().then(setAllowed)}>
          {words.options.allow}
        </Button>
      )}
    </div>
  );
}
