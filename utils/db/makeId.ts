import { newId } from '@/utils/report/id';

/** A new id from the context's own random source. */
export const makeId = (): string => newId((bytes) => crypto.getRandomValues(bytes));
