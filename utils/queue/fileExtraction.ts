import type { Extraction } from '@/utils/report/extraction';
import type { JobItem } from '@/utils/report/job';

/**
 * What is known of a document that a list links as a bare file: title and date as the list shows them, the file as its
 * attachment, no body yet.
 */
export function fileExtraction({ title, date, indexNumber, documentNumber }: JobItem, url: string): Extraction {
  const shown = (raw: string, finder: string) => ({
    value: raw,
    raw,
    origin: 'heading' as const,
    finder,
    inferred: false,
  });
  return {
    kind: 'document',
    score: 1,
    signals: [],
    url,
    rule: { id: 'file', version: 1 },
    fields: {
      ...(title ? { title: shown(title, 'list:title') } : {}),
      ...(date ? { datePublished: { ...shown(date, 'list:date'), inferred: true } } : {}),
      ...(indexNumber ? { indexNumber: shown(indexNumber, 'list:index') } : {}),
      ...(documentNumber ? { documentNumber: shown(documentNumber, 'list:number') } : {}),
      host: { ...shown(new URL(url).hostname, 'url'), origin: 'url' },
    },
    body: {
      text: '',
      html: '',
      markdown: '',
      completeness: 0,
      measure: { keptCharacters: 0, visibleCharacters: 0, keptTables: 0, visibleTables: 0 },
      finder: 'none',
    },
    outline: [],
    attachments: [{ name: title || url, url }],
    items: [],
    next: null,
    totalPages: null,
    series: null,
    issues: [{ code: 'missing', reason: 'body-attachment-only', raw: '' }],
  };
}
