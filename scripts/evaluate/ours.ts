import { extract } from '../../utils/extract/extract';
import type { Extraction } from '../../utils/report/extraction';

/** What is scored of our own reading. */
export type Reading = Pick<Extraction, 'kind' | 'fields' | 'body' | 'attachments' | 'items' | 'next' | 'issues'>;

/** Our core over one page, as the extension runs it. */
export const readPage = (document: Document, url: string): Reading =>
  extract({ document, url }, { now: () => performance.now(), budgetMs: 20_000 });
