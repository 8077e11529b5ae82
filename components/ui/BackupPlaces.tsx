import type { BackupStatus } from '@/utils/db';
import { formatInstant } from './format';
import { useWords } from './useWords';

const places = ['own', 'folder', 'download'] as const;

/** Each place for backups, and the last one there that was read back and compared. */
export function BackupPlaces({ status }: { readonly status: BackupStatus | undefined }) {
  const words = useWords();
  return (
    <dl className="fields">
      {places.map((place) => {
        const last = status?.places.find((one) => one.place === place);
        return (
          <div key={place} className="field" data-testid={`backup-place-${place}`}>
            <dt className="field-name">{words.options.place[place]}</dt>
            <dd>
              {last ? (
                words.options.backedUp(formatInstant(last.verifiedAt), last.reports, last.itemsSince)
              ) : (
                <span className="soft">{status ? words.options.never : words.common.loading}</span>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
