import type { Report } from '@/utils/report/schema';
import { reportAtKey } from './reportAtKey';
import { database } from './store';
import { urlKey } from './urlKey';

/** The report captured from this address (or from an address of its twin: http/https, www, mobile, tracking). */
export const findByUrl = async (url: string): Promise<Report | undefined> => reportAtKey(await database(), urlKey(url));
