import { useLiveQuery } from 'dexie-react-hooks';
import { faultOf, readContent, readReport } from '@/utils/db';
import type { Fault } from '@/utils/report/faults';
import type { Content, Report } from '@/utils/report/schema';

/** One report with its content, kept up to date; being read, read, or not readable. */
export type RecordReading =
  | { readonly step: 'reading' }
  | { readonly step: 'read'; readonly report: Report; readonly content: Content }
  | { readonly step: 'failed'; readonly fault: Fault };

/** Reads a report for showing. An unknown id is the fault `not-found`. */
export function useRecord(id: string): RecordReading {
  const reading = useLiveQuery(async (): Promise<RecordReading> => {
    try {
      const [report, content] = await Promise.all([readReport(id), readContent(id)]);
      if (!report || !content) return { step: 'failed', fault: { code: 'not-found', detail: id } };
      return { step: 'read', report, content };
    } catch (error) {
      return { step: 'failed', fault: faultOf(error) };
    }
  }, [id]);
  return reading ?? { step: 'reading' };
}
