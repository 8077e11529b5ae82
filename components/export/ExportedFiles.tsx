import { useEffect, useMemo } from 'react';
import type { ExportedFile } from '@/utils/dataset/export/exportToFiles';
import { formatBytes } from '../ui/format';
import { Notice } from '../ui/Notice';
import { useWords } from '../ui/useWords';

interface Props {
  readonly files: readonly ExportedFile[];
}

/** The finished zips. A single one downloads at once; several each have their button, for browsers block a burst. */
export function ExportedFiles({ files }: Props) {
  const words = useWords();
  const links = useMemo(() => files.map((file) => ({ ...file, address: URL.createObjectURL(file.file) })), [files]);
  useEffect(() => {
    const [only] = links;
    if (links.length === 1 && only && !only.saved) {
      const link = document.createElement('a');
      link.href = only.address;
      link.download = only.name;
      link.click();
    }
    return () => {
      // A download that has just begun still needs its address.
      setTimeout(() => {
        for (const { address } of links) URL.revokeObjectURL(address);
      }, 60_000);
    };
  }, [links]);
  return (
    <div className="stack-tight" role="status" data-testid="export-done">
      {links.map((file, index) => (
        <Notice key={file.name} tone="good">
          <span>
            <span aria-hidden="true">✓ </span>
            {file.saved ? words.exporting.savedAs(file.name) : words.exporting.done(file.name)}
          </span>
          <span className="small soft">
            {words.common.reports(file.reports)} · {words.exporting.size(formatBytes(file.bytes))}
          </span>
          {!file.saved && (
            <span>
              <a
                className="button"
                href={file.address}
                download={file.name}
                data-testid={`export-download-${index + 1}`}
              >
                {links.length === 1 ? words.exporting.download : words.exporting.downloadPart(index + 1)}
              </a>
            </span>
          )}
        </Notice>
      ))}
    </div>
  );
}
