import { useLiveQuery } from 'dexie-react-hooks';
import { isWebAddress } from '@/utils/browser/isWebAddress';
import { openOutside } from '@/utils/browser/openPage';
import { readAttachments, readFile } from '@/utils/db';
import type { Content, Report } from '@/utils/report/schema';
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
  if (content.attachments.length === 0) return <p className="soft">{words.review.noAttachments}</p>;
  const download = async (id: string, name: string) => {
    const file = await readFile(id);
    if (file) saveBlob(file, name);
  };
  return (
    <ul className="stack">
      {content.attachments.map(({ name, url }, index) => {
        const row = kept?.find((one) => one.url === url);
        return (
          <li key={url} className="stack-tight" data-testid={`attachment-${index}`}>
            <span className="field-value" lang="zh-CN">
              {name}
            </span>
            <code className="wrap small soft">{url}</code>
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
