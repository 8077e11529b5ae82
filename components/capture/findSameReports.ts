import { findSame, readReports } from '@/utils/db';
import type { Extraction } from '@/utils/report/extraction';
import type { SameReport } from './pageReading';

/** More than this few say nothing new in a popup. */
const shown = 3;

/** Reports under other addresses that may be the document of this page: by number, by body, by likeness. */
export async function findSameReports({ url, fields, body }: Extraction): Promise<readonly SameReport[]> {
  const found = (await findSame({ url, fields, text: body.text })).filter(({ reasons }) => !reasons.includes('url'));
  const reasonsOf = new Map(found.map(({ id, reasons }) => [id, reasons]));
  const rows = await readReports(found.slice(0, shown).map(({ id }) => id));
  return rows.map(({ id, host, values }) => {
    const title = typeof values.title === 'string' ? values.title : undefined;
    return { id, host, reasons: reasonsOf.get(id) ?? [], ...(title === undefined ? {} : { title }) };
  });
}
