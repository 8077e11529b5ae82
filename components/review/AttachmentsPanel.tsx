import { useLiveQuery } from 'dexie-react-hooks';
import { isWebAddress } from '@/utils/browser/isWebAddress';
import { openOutside } from '@/utils/browser/openPage';
import { readAttachments, readFile } from '@/utils/db';
import type { Content, Report } from '@/utils/report/schema';
import { reasonSays } from '../jobs/jobText';
import { Button } from '../ui/Button';
import { formatBytes } from '../ui/format';
import { saveBlob } from '../ui/saveBlob';
import { useWords } from '../ui/useWords';

interface Props {
  readonly report: Report;
  readonly content: Content;
}

/** Files that belong to the report: their names, addresses, and whether their bytes are kept. */
export function AttachmentsPanel({ report, content }: Props) {
  const words = useWords();
  const kept = useLiveQuery(() => readAttachments(report.id), [report.id, report.revision]);
  const linked = new Set(content.attachments.map(({ url }) => url));
  // Files of a report that was merged into this one stand on no link of this page.
  const joined = (kept ?? []).filter(({ url }) => !linked.has(url));
  const files = [...content.attachments, ...joined];
  if (files.length === 0) return <p className="soft">{words.review.noAttachments}</p>;
  const download = async (id: string, name: string) => {
    const file = await readFile(id);
    if (file) saveBlob(file, name);
  };
  return (
    <ul className="stack">
      {files.map(({ name, url }, index) => {
        const row = kept?.find((one) => one.url === url);
        return (
          <li key={url} className="stack-tight" data-testid={`attachment-${index}`}>
            <span className="field-value" lang="zh-CN">
              {name}
            </span>
            <code className="wrap small soft">{url}</code>
            {row?.reason && (
              <span className="small" data-testid={`attachment-reason-${index}`}>
                {reasonSays(row.reason, words)}
              </span>
            )}
            <span className="row small">
              <span className="soft">
                {words.review.attachmentState[row?.state ?? 'listed']}
                {row?.state === 'stored' && ` · ${formatBytes(row.bytes)}`}
              </span>
              {row?.state === 'stored' && (
                <Button onPress={() => void download(row.id, name)}>{words.exporting.download}</Button>
              )}
              {isWebAddress(url) && (
                <Button look="quiet" onPress={() => void openOutside(url)}>
                  {words.review.openLink}
                </Button>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
