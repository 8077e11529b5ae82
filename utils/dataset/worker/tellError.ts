import { faultIn } from '../export/faultIn';
import type { Told } from './messages';

/** An error as plain data, with the fault it carries. */
export function tellError(reason: unknown): Told {
  const fault = faultIn(reason);
  const { name, message } = reason instanceof Error ? reason : { name: 'Error', message: String(reason) };
  return { name, message, ...(fault ? { fault } : {}) };
}

/** The error on the other side: same name, words and fault, so that whoever judges it judges alike. */
export function errorFrom({ name, message, fault }: Told): Error {
  return Object.assign(new Error(message), { name }, fault ? { fault } : {});
}
