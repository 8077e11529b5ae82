import type { Report } from '@/utils/report/schema';
import { database } from './store';

/** The light row of a report; undefined when there is none. Rejects when the store cannot be read (`faultOf`). */
export const readReport = async (id: string): Promise<Report | undefined> => (await database()).reports.get(id);
