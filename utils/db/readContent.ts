import type { Content } from '@/utils/report/schema';
import { database } from './store';

/** Body, fields with their provenance and corrections of a report; undefined when there is none. */
export const readContent = async (id: string): Promise<Content | undefined> => (await database()).contents.get(id);
